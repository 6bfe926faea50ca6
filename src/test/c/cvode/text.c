#include "text.h"

#include <stdlib.h>
#include <string.h>

static void refuse(const char *expected, const char *found) {
    fprintf(stderr, "the problem file is not as agreed: expected %s, found '%s'\n", expected, found);
    exit(2);
}

int read_any_word(FILE *in, char *word) {
    return fscanf(in, "%63s", word) == 1;
}

void read_word(FILE *in, const char *word) {
    char found[64] = "";
    if (!read_any_word(in, found) || strcmp(found, word) != 0) {
        refuse(word, found);
    }
}

double read_number(FILE *in) {
    char found[64] = "";
    char *end = found;
    double value = read_any_word(in, found) ? strtod(found, &end) : 0.0;
    if (end == found || *end != '\0') {
        refuse("a number", found);
    }
    return value;
}

int read_count(FILE *in, int most) {
    double value = read_number(in);
    if (!(value >= 0.0 && value <= most && value == (int) value)) {
        char found[64];
        snprintf(found, sizeof found, "%g, not a whole number of 0..%d", value, most);
        refuse("a count", found);
    }
    return (int) value;
}

void *allocate(int count, size_t size) {
    size_t bytes = ((size_t) (count > 0 ? count : 1) * size + 63) / 64 * 64;
    void *memory = aligned_alloc(64, bytes);
    if (memory == NULL) {
        fprintf(stderr, "no memory for %zu bytes\n", bytes);
        exit(2);
    }
    return memset(memory, 0, bytes);
}
