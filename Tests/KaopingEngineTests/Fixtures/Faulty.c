/* A plugin with one fault, chosen by what it is compiled with:
 *   ENTRY        the name of the entry function
 *   PLUGIN_ID    the id it gives itself
 *   SCORER_ID    the id of its scorer
 *   VERSION, PLUGIN_SIZE, SCORER_SIZE   numbers that differ from this header's
 *   COPIES       how often the scorer is listed
 *   NO_SCORE, NO_CHECK, NO_OBSERVE      a function that is left out
 *   NO_TABLE     the entry function returns NULL */
#include <stddef.h>

#include "ScorerABI.h"

#define TEXT(s) {s, sizeof(s) - 1}
#define SAME(s) {TEXT(s), TEXT(s)}

#ifndef VERSION
#define VERSION KP_ABI_VERSION
#endif
#ifndef PLUGIN_SIZE
#define PLUGIN_SIZE sizeof(kp_plugin)
#endif
#ifndef SCORER_SIZE
#define SCORER_SIZE sizeof(kp_scorer)
#endif
#ifndef COPIES
#define COPIES 1
#endif
#ifndef SCORER_ID
#define SCORER_ID "same"
#endif

static int32_t accept(void *context, const kp_parameters *parameters, kp_error *error) {
    return KP_OK;
}

static int32_t score(void *context, const kp_parameters *parameters, const kp_block *block,
                     const kp_bytes *summary, kp_scores *scores, kp_error *error) {
    return KP_ERROR_FAILED;
}

static const kp_description description = {
    .struct_size = sizeof(kp_description),
    .role = KP_ROLE_LEAF,
#ifdef NO_OBSERVE
    .need = KP_NEED_SUMMARY,
#else
    .need = KP_NEED_NOTHING,
#endif
    .returns = KP_RETURNS_SHARE,
    .takes = KP_TAKES_NUMBER,
    .id = TEXT(SCORER_ID),
    .title = SAME("Faulty"),
    .summary = SAME("None."),
    .reference = TEXT("none"),
};

static const kp_scorer scorer = {
    .struct_size = SCORER_SIZE,
    .description = &description,
#ifndef NO_CHECK
    .check = accept,
#endif
#ifndef NO_SCORE
    .score = score,
#endif
};

static const kp_scorer *const scorers[] = {&scorer, &scorer};

static const kp_plugin plugin = {
    .abi_version = VERSION,
    .struct_size = PLUGIN_SIZE,
    .id = TEXT(PLUGIN_ID),
    .version = TEXT("1.0.0"),
    .scorers = scorers,
    .scorer_count = COPIES,
};

const kp_plugin *ENTRY(void) {
#ifdef NO_TABLE
    return NULL;
#else
    return &plugin;
#endif
}
