/* ScorerABI.h: the boundary between the kaoping host and a scorer plugin (考评评分器插件边界).
 *
 * A plugin is a shared library libNAME.so that exports one C function,
 *
 *     const kp_plugin *kp_plugin_v1_NAME(void);
 *
 * where NAME is the library's own name. The table it returns lives as long as the process.
 *
 * Rules that hold for every call:
 *   - A scorer is pure: the same parameters, columns and summary give the same bytes,
 *     however the rows are cut into blocks and whatever other threads do.
 *   - No memory changes owner. What the host passes is valid during the call; what the
 *     plugin's tables point at is valid for ever; results go into memory the caller owns.
 *   - Texts are UTF-8 with a length, not terminated by NUL.
 *   - A status other than KP_OK comes with a text in kp_error.
 */
#ifndef KAOPING_SCORER_ABI_H
#define KAOPING_SCORER_ABI_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The version of this boundary. It stands first in kp_plugin and is part of the entry's name. */
#define KP_ABI_VERSION 1u

/* ---- Texts and states ---------------------------------------------------------------- */

/* UTF-8 bytes with their number. */
typedef struct kp_text {
    const char *bytes;
    int64_t length;
} kp_text;

/* Why a row has a score or none. Only KP_STATE_SCORED comes with a number. */
enum {
    KP_STATE_SCORED = 0,
    KP_STATE_NOT_APPLICABLE = 1, /* 不适用: left out, the weights of the others are rescaled */
    KP_STATE_NOT_AVAILABLE = 2,  /* 无数据 */
    KP_STATE_INCONCLUSIVE = 3,   /* 无法评定: measured, but the method gives no number */
    KP_STATE_NOT_RATED = 4,      /* 不予评定 */
    KP_STATE_EXCLUDED = 5,       /* 不参评 */
    KP_STATE_REFUSED = 6         /* 数值不合要求: the run must stop; the reason says why */
};

/* What a call returns. */
enum {
    KP_OK = 0,
    KP_ERROR_PARAMETER = 1, /* a parameter is wrong; kp_error.parameter names it */
    KP_ERROR_SPACE = 2,     /* kp_bytes is too small; .length says what is needed */
    KP_ERROR_DATA = 3,      /* columns or summary are not what the scorer takes */
    KP_ERROR_FAILED = 4     /* anything else */
};

/* An error's text, in memory of the caller: `capacity` bytes at `text`, `length` of them used.
 * A line in Chinese, a newline and a line in English; one line alone serves for both. */
typedef struct kp_error {
    uint32_t struct_size;
    uint32_t reserved;
    char *text;
    int64_t capacity;
    int64_t length;
    char parameter[64]; /* name of the parameter at fault, NUL-terminated; empty when none is */
} kp_error;

/* Bytes in memory of the caller: `capacity` bytes at `bytes`, `length` of them used. */
typedef struct kp_bytes {
    uint8_t *bytes;
    int64_t capacity;
    int64_t length;
} kp_bytes;

/* ---- Columns ------------------------------------------------------------------------- */

enum { KP_COLUMN_NUMBER = 1, KP_COLUMN_TEXT = 2 };

/* One column of a block.
 *
 * Plain column: `entries` equals the block's rows and `offsets` is NULL.
 * Grouped column (several entries a unit, as ratings or events): `offsets` has rows + 1
 * numbers; the entries of row r are offsets[r] ..< offsets[r + 1]. The first of them need not be
 * 0: a block may be a window on a longer column. All grouped columns of a block have the same
 * offsets, so that one entry is one row of the long table in each of them.
 * Absent column (an optional input that the profile does not state): `entries` is 0, and
 * `numbers`, `codes` and `offsets` are NULL.
 */
typedef struct kp_column {
    uint32_t struct_size;
    uint32_t kind;             /* KP_COLUMN_... */
    int64_t entries;
    const double *numbers;     /* KP_COLUMN_NUMBER: `entries` values; NaN where there is none */
    const int32_t *codes;      /* KP_COLUMN_TEXT: index into `dictionary`; -1 where there is none */
    const kp_text *dictionary;
    int64_t dictionary_count;
    const uint8_t *states;     /* KP_STATE_... of each entry; NULL: every entry is there */
    const int64_t *offsets;
} kp_column;

/* Rows of some units, as columns in the order in which the scorer takes them: one for each of its
 * `inputs` where it declares any, else one for a leaf and one a child for an aggregate.
 *
 * `counts` is NULL but in a call of `observe` of a scorer that takes KP_TAKES_COUNTED. There entry i
 * of column c stands for counts[c][i] rows, whichever they are. Such a block has 0 rows, so that a
 * scorer that counts rows does not count them twice: the rows are in the other blocks, from which
 * the counted columns are absent. Then every entry of every column of all blocks is there and finite.
 */
typedef struct kp_block {
    uint32_t struct_size;
    uint32_t reserved;
    int64_t rows;
    const kp_column *columns;
    int64_t column_count;
    /* What follows may be missing: struct_size then ends before it. */
    const int64_t *const *counts; /* one array a column, NULL for a column that is absent; or NULL */
} kp_block;

/* ---- Parameters ---------------------------------------------------------------------- */

/* An interval of numbers. Open ends are infinite and not closed. */
typedef struct kp_interval {
    double lower;
    double upper;
    uint8_t lower_closed;
    uint8_t upper_closed;
    uint8_t reserved[6];
} kp_interval;

enum {
    KP_PARAMETER_NUMBER = 1,    /* numbers[0] */
    KP_PARAMETER_INTEGER = 2,   /* numbers[0], whole */
    KP_PARAMETER_PERCENT = 3,   /* numbers[0]; 70 % is 0.7 */
    KP_PARAMETER_FLAG = 4,      /* numbers[0]: 0 or 1 */
    KP_PARAMETER_CHOICE = 5,    /* numbers[0]: index of the choice; texts[0]: its name */
    KP_PARAMETER_INTERVAL = 6,  /* intervals[0] */
    KP_PARAMETER_NUMBERS = 7,   /* numbers, one a child */
    KP_PARAMETER_PIECEWISE = 8, /* intervals and numbers: the number for each interval */
    KP_PARAMETER_BANDS = 9,     /* intervals and texts: the level's name for each interval */
    KP_PARAMETER_CASES = 10,    /* texts and numbers: the number for each category */
    KP_PARAMETER_DATE = 11,     /* numbers[0]: days since 1970-01-01 */
    KP_PARAMETER_DAYS = 12,     /* numbers[0]: a duration in days */
    KP_PARAMETER_TEXT = 13,     /* texts[0] */
    KP_PARAMETER_PAIRS = 14,    /* texts and numbers: texts[2i], texts[2i + 1] and numbers[i] */
    KP_PARAMETER_SHARES = 15,   /* a table of shares, 70 % is 0.7: texts are the names of its
                                   columns; numbers its rows, one for each case, row by row;
                                   `column` says the row of each unit */
    KP_PARAMETER_TEXTS = 16     /* texts */
};

/* One parameter. `column` is not NULL where the profile computes the parameter for each unit;
 * it then has one number a row and takes the place of numbers[0]. For shares it is the index of
 * the table's row, NaN where no case fits the unit, and NULL where the table has one row. Before
 * there is data (in `check`, `merge`, `figures` and `notes`) it is always NULL. */
typedef struct kp_parameter {
    uint32_t struct_size;
    uint32_t kind; /* KP_PARAMETER_... */
    kp_text name;
    const double *numbers;
    int64_t number_count;
    const kp_text *texts;
    int64_t text_count;
    const kp_interval *intervals;
    int64_t interval_count;
    const kp_column *column;
} kp_parameter;

/* Every parameter that the scorer declares and that is stated or has a default,
 * in the order of declaration. */
typedef struct kp_parameters {
    uint32_t struct_size;
    uint32_t reserved;
    const kp_parameter *items;
    int64_t count;
    int64_t child_count; /* columns that a block will have: as many as inputs or children */
} kp_parameters;

/* ---- Results ------------------------------------------------------------------------- */

/* Why a row got its score: index into the scorer's reasons, and numbers for its text. */
typedef struct kp_reason {
    int32_t code; /* -1: none */
    int32_t reserved;
    double arguments[4];
} kp_reason;

/* One line of the account of a row: what its value is made of, so that a reader can add it up. It is
 * valid while it is added. */
typedef struct kp_line {
    uint32_t struct_size;
    int32_t code;      /* index into the scorer's lines */
    double value;      /* what the line gives to the row's value; NaN where it only tells */
    double numbers[8];
    kp_text texts[2];  /* names that its text uses; those not used are empty */
} kp_line;

/* Where the lines of one row go: the scorer calls `add` with `host` for each of them, in order. */
typedef struct kp_lines {
    uint32_t struct_size;
    uint32_t reserved;
    int64_t row; /* the row of the block whose lines are wanted */
    void *host;
    void (*add)(void *host, const kp_line *line);
} kp_lines;

/* Where a scorer writes. `values` and `states` have one entry a row. `outputs` has one array
 * for each named output; `outputs`, `reasons` and `parts` are NULL unless the host asks for them.
 * `parts` has one number for each child of each row, row by row: what the child gives to the row's
 * value, as `kp_description.parts` says; NaN throughout a row without a value. `lines` is NULL
 * unless the host asks for the lines of a row; a scorer that declares none leaves it alone. */
typedef struct kp_scores {
    uint32_t struct_size;
    uint32_t reserved;
    double *values;
    uint8_t *states;
    double **outputs;
    kp_reason *reasons;
    int64_t unscored; /* set by the scorer: rows whose state is not KP_STATE_SCORED */
    double *parts;
    const kp_lines *lines;
} kp_scores;

/* Something said of the run as a whole: a figure of a rater group, or a warning. It is valid while
 * it is added. */
typedef struct kp_note {
    uint32_t struct_size;
    int32_t code;     /* index into the scorer's notes */
    double value;     /* of a figure; NaN where it has none */
    double numbers[4];
    kp_text texts[3]; /* names that its text and a figure's id use; those not used are empty */
} kp_note;

/* Where a scorer's notes go: it calls `add` with `host` for each of them. */
typedef struct kp_notes {
    uint32_t struct_size;
    uint32_t reserved;
    void *host;
    void (*add)(void *host, const kp_note *note);
} kp_notes;

/* ---- What a scorer says of itself ------------------------------------------------------ */

/* One text in both languages. */
typedef struct kp_title {
    kp_text zh;
    kp_text en;
} kp_title;

/* One of the columns that a scorer takes by name, as a leaf over a long table, a rule or a stage
 * does. Dates and flags are numbers: days since 1970-01-01, 0 or 1. */
typedef struct kp_input_description {
    kp_text name;     /* snake_case */
    uint32_t kind;    /* KP_COLUMN_... */
    uint8_t required; /* 0: the column may be absent */
    uint8_t reserved[3];
    kp_title title;
} kp_input_description;

/* A name may be dotted: `each_rater.take` is the key `take` in the mapping `each_rater`. */
typedef struct kp_parameter_description {
    kp_text name;
    uint32_t kind;          /* KP_PARAMETER_... */
    uint8_t required;
    uint8_t main;           /* may be written alone: `goalposts: 20..85` */
    uint8_t may_be_column;  /* may be a formula, computed for each unit */
    uint8_t reserved;
    kp_title title;
    kp_text unit_of_measure; /* "%": shares; "value": as the values scored; else empty */
    kp_text default_value;  /* as a profile would write it; empty: none */
    kp_interval range;      /* what a number may be */
    const kp_text *choices;
    int64_t choice_count;
    const kp_title *choice_titles; /* what the choices are called, one each; NULL: as they are */
} kp_parameter_description;

/* A reason's texts; {0} to {3} stand for its numbers. {0:name} stands for what number 0 counts,
 * from 1: {0:row} the unit's entry as a cell of its file, {0:row/day} its cell in the input `day`,
 * which is at fault, {0:item} that entry's text in the input `item`, {0:shares} the name in the
 * parameter `shares`. {0:date} is the day that number 0 counts from 1970-01-01, and {0:each/shares}
 * lists all names in the parameter `shares`. */
typedef struct kp_reason_description {
    kp_text id;
    kp_title title;
} kp_reason_description;

/* A named result beside the score: for each unit, or one figure for the run. */
typedef struct kp_output_description {
    kp_text id;
    kp_title title;
} kp_output_description;

enum { KP_NOTE_FIGURE = 1, KP_NOTE_WARNING = 2 };

/* What a scorer may say of a run, as often as it has something to say. In the title {0} to {3}
 * stand for the note's numbers and {0:text} to {2:text} for its texts. */
typedef struct kp_note_description {
    kp_text id; /* a figure's id in results is followed by the note's texts: icc_1_1_experts */
    uint32_t kind; /* KP_NOTE_... */
    uint32_t reserved;
    kp_title title;
} kp_note_description;

/* A line of a row's account. In the title {0:name} stands for number 0, which results call `name`,
 * {0:name:%} for it as a percentage, {0:name:day} as a day and {0:row} as a row of the unit's file;
 * {0:text:name} stands for text 0, and {value} for the line's value. */
typedef struct kp_line_description {
    kp_text id;
    kp_title title;
} kp_line_description;

enum {
    KP_WHERE_PARAMETER = 1,    /* the parameter `name` is stated, and is or contains `word` if any */
    KP_WHERE_NO_PARAMETER = 2, /* the parameter `name` is not stated */
    KP_WHERE_INPUT = 3         /* the input `name` has a column */
};

/* An input that must have a column, or must have none, because of what else a profile states. The
 * host checks it before there is data. */
typedef struct kp_requirement {
    uint32_t where;  /* KP_WHERE_... */
    uint8_t forbids; /* 0: the input must have a column; 1: it must have none */
    uint8_t reserved[3];
    kp_text name;
    kp_text word;    /* empty: any */
    kp_text input;
} kp_requirement;

/* A worked example: parameters as a profile writes them after `score:`, inputs row by row
 * (NaN: missing), and the score of each row (NaN: none, with its state); for a weighting, the
 * weight of each column. Scorers with inputs have none. */
typedef struct kp_example {
    kp_title situation;
    kp_text parameters;
    const double *inputs;     /* row_count x column_count, row by row */
    int64_t column_count;
    int64_t row_count;
    const double *expected;
    const uint8_t *expected_states;
} kp_example;

enum {
    KP_ROLE_LEAF = 1,
    KP_ROLE_AGGREGATE = 2,
    KP_ROLE_RATING = 3,
    KP_ROLE_WEIGHTING = 4, /* one column a child; `figures` writes one weight a child */
    KP_ROLE_RULE = 5,      /* one rule of a rating, or a gate: takes the values that stand so far and
                              what the rule needs as inputs, returns the new values */
    KP_ROLE_STAGE = 6,     /* one stage of judging in a procedure */
    KP_ROLE_PREPARATION = 7 /* one step of preparing data: a column in, the same column out */
};
enum { KP_NEED_NOTHING = 0, KP_NEED_SUMMARY = 1, KP_NEED_POPULATION = 2 };
enum {
    KP_RETURNS_SHARE = 1,  /* share of full marks, 0 to 1 */
    KP_RETURNS_POINTS = 2, /* on the scale of the node */
    KP_RETURNS_RAW = 3,    /* a number of its own scale */
    KP_RETURNS_LEVEL = 4,  /* index into the bands' texts */
    KP_RETURNS_SCALE = 5   /* for an aggregate: on the scale of its children, as a mean is */
};
enum {
    KP_PARTS_NONE = 0,   /* what a child gives cannot be told from what the others give */
    KP_PARTS_TERMS = 1,  /* the parts of a row add up to its value */
    KP_PARTS_FACTORS = 2 /* the parts of a row multiply to its value */
};
enum {
    KP_TAKES_NUMBER = 1,
    KP_TAKES_TEXT = 2,
    KP_TAKES_GROUPED = 4,
    KP_TAKES_COUNTED = 8 /* what `observe` sums up of a column depends on no other column: it takes
                            each number once, with how many rows have it */
};

typedef struct kp_description {
    uint32_t struct_size;
    uint32_t role;    /* KP_ROLE_... */
    uint32_t need;    /* KP_NEED_...: what `score` needs beside the block */
    uint32_t returns; /* KP_RETURNS_... */
    uint32_t takes;   /* KP_TAKES_..., added up */
    uint32_t parts;   /* KP_PARTS_...: for an aggregate, how a value is made of its children */
    kp_text id;       /* snake_case */
    kp_title title;
    kp_title summary;
    kp_text reference; /* paper, standard or clause of the method */
    const kp_input_description *inputs; /* the columns by name; NULL: one, or one a child */
    int64_t input_count;
    const kp_parameter_description *parameters;
    int64_t parameter_count;
    const kp_reason_description *reasons;
    int64_t reason_count;
    const kp_output_description *outputs; /* for each unit */
    int64_t output_count;
    const kp_output_description *figures; /* for the run */
    int64_t figure_count;
    const kp_example *examples;
    int64_t example_count;
    const kp_note_description *notes; /* of the run, with names; NULL: none */
    int64_t note_count;
    const kp_line_description *lines; /* of a row's account; NULL: none */
    int64_t line_count;
    /* What follows may be missing: struct_size then ends before it. */
    const kp_requirement *requirements; /* on inputs; NULL: none */
    int64_t requirement_count;
} kp_description;

/* ---- The scorer and the plugin --------------------------------------------------------- */

/* A scorer: what it says of itself, and its functions. `context` is passed back unchanged. */
typedef struct kp_scorer {
    uint32_t struct_size;
    uint32_t reserved;
    const kp_description *description;
    void *context;

    /* Checks the parameters once, before any data is read. */
    int32_t (*check)(void *context, const kp_parameters *parameters, kp_error *error);

    /* Sums a block up. NULL unless the scorer needs a summary. */
    int32_t (*observe)(void *context, const kp_parameters *parameters, const kp_block *block,
                       kp_bytes *summary, kp_error *error);

    /* Joins two summaries, the earlier rows first. NULL unless the scorer needs a summary. */
    int32_t (*merge)(void *context, const kp_parameters *parameters, const kp_bytes *earlier,
                     const kp_bytes *later, kp_bytes *summary, kp_error *error);

    /* Scores every row of a block. `summary` is NULL unless the scorer needs one. */
    int32_t (*score)(void *context, const kp_parameters *parameters, const kp_block *block,
                     const kp_bytes *summary, kp_scores *scores, kp_error *error);

    /* Writes the figures of the run, one for each that is declared; for a weighting, one weight
     * for each child. NULL when there is none. */
    int32_t (*figures)(void *context, const kp_parameters *parameters, const kp_bytes *summary,
                       double *figures, kp_error *error);

    /* Says what is to be said of the run: adds any number of notes. NULL when there is none. */
    int32_t (*notes)(void *context, const kp_parameters *parameters, const kp_bytes *summary,
                     const kp_notes *notes, kp_error *error);
} kp_scorer;

/* The table that a plugin hands over. */
typedef struct kp_plugin {
    uint32_t abi_version; /* KP_ABI_VERSION */
    uint32_t struct_size; /* sizeof(kp_plugin) */
    kp_text id;           /* kebab-case, matches the library: acme-seasonal is libAcmeSeasonal.so */
    kp_text version;
    const kp_scorer *const *scorers;
    int64_t scorer_count;
} kp_plugin;

typedef const kp_plugin *(*kp_plugin_entry)(void);

#ifdef __cplusplus
}
#endif
#endif
