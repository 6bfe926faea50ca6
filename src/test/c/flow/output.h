/* CSV files and the summary. */
#ifndef OUTPUT_H
#define OUTPUT_H

#include "balance.h"
#include "monitor.h"
#include "settings.h"
#include "shock.h"
#include "strang.h"

#include <stdio.h>

void output_profiles_header(FILE *out);

/* One row a cell, with what became of it in the last step. */
void output_profiles(FILE *out, const strang *s);

void output_history_header(FILE *out);

/* One row. */
void output_history(FILE *out, const strang *s, const monitor *m);

/* Lines of key=value. */
void output_summary(FILE *out, const settings *set, const shock_tube *shocks, const strang *s, const monitor *m, const balance *b);

#endif
