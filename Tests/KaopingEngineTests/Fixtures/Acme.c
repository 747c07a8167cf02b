/* A plugin in plain C: a leaf with a parameter, one that needs a summary, one that reads grouped
 * and text columns, and one that is careless about what it returns. */
#include <math.h>
#include <string.h>

#include "ScorerABI.h"

#define TEXT(s) {s, sizeof(s) - 1}
#define SAME(s) {TEXT(s), TEXT(s)}

static int32_t complain(kp_error *error, int32_t status, const char *parameter, const char *text) {
    int64_t length = (int64_t)strlen(text);
    if (length > error->capacity) length = error->capacity;
    memcpy(error->text, text, (size_t)length);
    error->length = length;
    strncpy(error->parameter, parameter, sizeof error->parameter - 1);
    return status;
}

static int32_t accept(void *context, const kp_parameters *parameters, kp_error *error) {
    return KP_OK;
}

/* Keeps the state of an entry without a number; returns whether there is a number. */
static int is_there(const kp_column *column, int64_t row, kp_scores *scores) {
    uint8_t state = column->states ? column->states[row] : KP_STATE_SCORED;
    scores->states[row] = state;
    scores->values[row] = NAN;
    if (state != KP_STATE_SCORED) scores->unscored += 1;
    return state == KP_STATE_SCORED;
}

/* ---- scaled: value x factor; 13 makes it fail ------------------------------------------ */

static int32_t scaled_check(void *context, const kp_parameters *parameters, kp_error *error) {
    const kp_parameter *factor = &parameters->items[0];
    if (factor->number_count > 0 && factor->numbers[0] > 9) {
        return complain(error, KP_ERROR_PARAMETER, "factor",
                        "系数不得超过9\nthe factor must not be above 9");
    }
    return KP_OK;
}

static int32_t scaled_score(void *context, const kp_parameters *parameters, const kp_block *block,
                            const kp_bytes *summary, kp_scores *scores, kp_error *error) {
    const kp_parameter *factor = &parameters->items[0];
    const kp_column *column = &block->columns[0];
    scores->unscored = 0;
    for (int64_t row = 0; row < block->rows; row++) {
        if (!is_there(column, row, scores)) continue;
        if (column->numbers[row] == 13) {
            return complain(error, KP_ERROR_DATA, "", "遇到13\nmet a 13");
        }
        double by = factor->column ? factor->column->numbers[row] : factor->numbers[0];
        scores->values[row] = column->numbers[row] * by;
    }
    return KP_OK;
}

static const kp_parameter_description scaled_parameters[] = {{
    .name = TEXT("factor"),
    .kind = KP_PARAMETER_NUMBER,
    .required = 1,
    .main = 1,
    .may_be_column = 1,
    .title = {TEXT("系数"), TEXT("factor")},
    .range = {-INFINITY, INFINITY, 0, 0, {0}},
}};

static const kp_description scaled_description = {
    .struct_size = sizeof(kp_description),
    .role = KP_ROLE_LEAF,
    .need = KP_NEED_NOTHING,
    .returns = KP_RETURNS_POINTS,
    .takes = KP_TAKES_NUMBER,
    .id = TEXT("scaled"),
    .title = SAME("Scaled"),
    .summary = SAME("Value times factor."),
    .reference = TEXT("none"),
    .parameters = scaled_parameters,
    .parameter_count = 1,
};

static const kp_scorer scaled = {
    .struct_size = sizeof(kp_scorer),
    .description = &scaled_description,
    .check = scaled_check,
    .score = scaled_score,
};

/* ---- to_best: value / highest of all ---------------------------------------------------- */

/* Larger than needed, so that the host must come back with more room. */
typedef struct {
    double best;
    char padding[504];
} best_summary;

static int32_t put(kp_bytes *summary, double best) {
    best_summary written = {best, {0}};
    summary->length = sizeof written;
    if (summary->capacity < (int64_t)sizeof written) return KP_ERROR_SPACE;
    memcpy(summary->bytes, &written, sizeof written);
    return KP_OK;
}

static double best_of(const kp_bytes *summary) {
    best_summary read;
    memcpy(&read, summary->bytes, sizeof read);
    return read.best;
}

static int32_t best_observe(void *context, const kp_parameters *parameters, const kp_block *block,
                            kp_bytes *summary, kp_error *error) {
    double best = -INFINITY;
    for (int64_t row = 0; row < block->rows; row++) {
        double value = block->columns[0].numbers[row];
        if (value > best) best = value;
    }
    return put(summary, best);
}

static int32_t best_merge(void *context, const kp_parameters *parameters, const kp_bytes *earlier,
                          const kp_bytes *later, kp_bytes *summary, kp_error *error) {
    if (earlier->length != sizeof(best_summary) || later->length != sizeof(best_summary)) {
        return complain(error, KP_ERROR_DATA, "", "not a summary");
    }
    return put(summary, fmax(best_of(earlier), best_of(later)));
}

static int32_t best_score(void *context, const kp_parameters *parameters, const kp_block *block,
                          const kp_bytes *summary, kp_scores *scores, kp_error *error) {
    scores->unscored = 0;
    for (int64_t row = 0; row < block->rows; row++) {
        if (!is_there(&block->columns[0], row, scores)) continue;
        scores->values[row] = block->columns[0].numbers[row] / best_of(summary);
    }
    return KP_OK;
}

static const kp_description best_description = {
    .struct_size = sizeof(kp_description),
    .role = KP_ROLE_LEAF,
    .need = KP_NEED_SUMMARY,
    .returns = KP_RETURNS_SHARE,
    .takes = KP_TAKES_NUMBER,
    .id = TEXT("to_best"),
    .title = SAME("To the best"),
    .summary = SAME("Value by the highest value."),
    .reference = TEXT("none"),
};

static const kp_scorer to_best = {
    .struct_size = sizeof(kp_scorer),
    .description = &best_description,
    .check = accept,
    .observe = best_observe,
    .merge = best_merge,
    .score = best_score,
};

/* ---- tally: sum of a unit's entries, doubled where its text is "double" ------------------ */

static int32_t tally_score(void *context, const kp_parameters *parameters, const kp_block *block,
                           const kp_bytes *summary, kp_scores *scores, kp_error *error) {
    if (block->column_count != 2 || block->columns[0].offsets == NULL ||
        block->columns[1].kind != KP_COLUMN_TEXT) {
        return complain(error, KP_ERROR_DATA, "", "a grouped column and a text column are wanted");
    }
    const kp_column *entries = &block->columns[0];
    const kp_column *words = &block->columns[1];
    scores->unscored = 0;
    for (int64_t row = 0; row < block->rows; row++) {
        double sum = 0;
        for (int64_t entry = entries->offsets[row]; entry < entries->offsets[row + 1]; entry++) {
            if (entries->states == NULL || entries->states[entry] == KP_STATE_SCORED) {
                sum += entries->numbers[entry];
            }
        }
        if (words->codes[row] >= 0) {
            kp_text word = words->dictionary[words->codes[row]];
            if (word.length == 6 && memcmp(word.bytes, "double", 6) == 0) sum *= 2;
        }
        scores->states[row] = KP_STATE_SCORED;
        scores->values[row] = sum;
    }
    return KP_OK;
}

static const kp_description tally_description = {
    .struct_size = sizeof(kp_description),
    .role = KP_ROLE_LEAF,
    .need = KP_NEED_NOTHING,
    .returns = KP_RETURNS_POINTS,
    .takes = KP_TAKES_NUMBER | KP_TAKES_TEXT | KP_TAKES_GROUPED,
    .id = TEXT("tally"),
    .title = SAME("Tally"),
    .summary = SAME("Sum of entries."),
    .reference = TEXT("none"),
};

static const kp_scorer tally = {
    .struct_size = sizeof(kp_scorer),
    .description = &tally_description,
    .check = accept,
    .score = tally_score,
};

/* ---- careless: passes numbers on that are none, never counts, invents a state ------------ */

static int32_t careless_score(void *context, const kp_parameters *parameters,
                              const kp_block *block, const kp_bytes *summary, kp_scores *scores,
                              kp_error *error) {
    for (int64_t row = 0; row < block->rows; row++) {
        double value = block->columns[0].numbers[row];
        scores->states[row] = KP_STATE_SCORED;
        scores->values[row] = value;
        if (value == 1) scores->values[row] = NAN;
        if (value == 2) scores->values[row] = INFINITY;
        if (value == 3) scores->values[row] = -INFINITY;
        if (value == 4) scores->states[row] = KP_STATE_NOT_RATED;
        if (value == 5) scores->states[row] = 200;
    }
    return KP_OK;
}

static const kp_description careless_description = {
    .struct_size = sizeof(kp_description),
    .role = KP_ROLE_LEAF,
    .need = KP_NEED_NOTHING,
    .returns = KP_RETURNS_POINTS,
    .takes = KP_TAKES_NUMBER,
    .id = TEXT("careless"),
    .title = SAME("Careless"),
    .summary = SAME("Value as it is."),
    .reference = TEXT("none"),
};

static const kp_scorer careless = {
    .struct_size = sizeof(kp_scorer),
    .description = &careless_description,
    .check = accept,
    .score = careless_score,
};

static const kp_scorer *const scorers[] = {&scaled, &to_best, &tally, &careless};

static const kp_plugin plugin = {
    .abi_version = KP_ABI_VERSION,
    .struct_size = sizeof(kp_plugin),
    .id = TEXT("acme"),
    .version = TEXT("2.1.0"),
    .scorers = scorers,
    .scorer_count = 4,
};

const kp_plugin *kp_plugin_v1_Acme(void) { return &plugin; }
