/* One line of an access log in the common log format. */
#ifndef PARSE_H
#define PARSE_H

struct request {
    char path[256];
    int status;
    unsigned long bytes;
};

/* Returns 0 when the line was understood. */
int parse_request(const char *line, struct request *out);

/* Returns 1 when the path ends in one of the suffixes of pages. */
int is_page(const char *path);

#endif
