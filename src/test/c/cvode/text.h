/* Words and numbers from a file; what is not as agreed ends the program with a message on standard error. */
#ifndef TEXT_H
#define TEXT_H

#include <stddef.h>
#include <stdio.h>

/* The next word must be this one. */
void read_word(FILE *in, const char *word);

/* The next word, at most 63 characters, in a buffer of 64; 0 at the end of the file. */
int read_any_word(FILE *in, char *word);

double read_number(FILE *in);

/* A whole number of 0..most. */
int read_count(FILE *in, int most);

/* Zeroed memory, aligned for vectors. */
void *allocate(int count, size_t size);

#endif
