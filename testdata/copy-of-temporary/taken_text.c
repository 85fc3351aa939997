/* An owner whose text is a heap object of its own: the buffer can be kept instead of copied. */
#include <stddef.h>

struct dynbuf {
    char *bufr;
    size_t leng, allc, toobig;
};

void curlx_dyn_init(struct dynbuf *s, size_t toobig);
void curlx_dyn_free(struct dynbuf *s);
int curlx_dyn_add(struct dynbuf *s, const char *str);
int curlx_dyn_addf(struct dynbuf *s, const char *fmt, ...);
char *curlx_dyn_ptr(const struct dynbuf *s);
char *Curl_cstrdup(const char *s);

struct request {
    char *authority;
};

int assign_authority(struct request *req, const char *host, unsigned port) {
    struct dynbuf buf;
    int result = 1;
    curlx_dyn_init(&buf, 1024);
    if (curlx_dyn_add(&buf, host)) goto out;
    if (port && curlx_dyn_addf(&buf, ":%u", port)) goto out;
    req->authority = Curl_cstrdup(curlx_dyn_ptr(&buf)); // expect: copy-of-temporary
    if (!req->authority) goto out;
    result = 0;
out:
    curlx_dyn_free(&buf);
    return result;
}

int assign_and_go_on(struct request *req, const char *host) {
    struct dynbuf buf;
    int result = 1;
    curlx_dyn_init(&buf, 1024);
    if (curlx_dyn_add(&buf, host)) goto out;
    req->authority = Curl_cstrdup(curlx_dyn_ptr(&buf)); // ok: the text is added to afterwards
    if (!req->authority) goto out;
    result = curlx_dyn_add(&buf, "/");
out:
    curlx_dyn_free(&buf);
    return result;
}
