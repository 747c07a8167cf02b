#include "ScorerABI.h"
