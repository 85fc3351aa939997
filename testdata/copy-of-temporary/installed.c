/* A project's strdup is a macro that calls an allocator which may be replaced, and whose heap is known. */
#include <stddef.h>

struct dynbuf {
    char *bufr;
    size_t leng, allc, toobig;
};
void curlx_dyn_init(struct dynbuf *s, size_t toobig);
void curlx_dyn_free(struct dynbuf *s);
int curlx_dyn_add(struct dynbuf *s, const char *str);
char *curlx_dyn_ptr(const struct dynbuf *s);

extern char *(*Curl_cstrdup)(const char *str);
#define strdup(ptr) Curl_cstrdup(ptr)

int assign(char **to, const char *host) {
    struct dynbuf buf;
    int result;
    curlx_dyn_init(&buf, 1000);
    result = curlx_dyn_add(&buf, host);
    if (result) goto out;
    *to = strdup(curlx_dyn_ptr(&buf)); // expect: copy-of-temporary
    if (!*to) result = 1;
out:
    curlx_dyn_free(&buf);
    return result;
}
