/* The notation, the table and packs: every shipped row survives writing and reading, is found by its name and by
 * the compiler's spellings of it, and agrees with what the manuals say of whole classes of functions. */
#include "../../analyzer/api.h"
#include "../../analyzer/base/file.h"

#include <stdio.h>
#include <string.h>

static unsigned passed, failed;

__attribute__((format(printf, 2, 3))) static void check(bool ok, const char *format, ...) {
    if (ok) {
        passed++;
        return;
    }
    failed++;
    va_list args;
    va_start(args, format);
    vprintf(format, args);
    va_end(args);
    printf("\n");
}

/* --- rows ------------------------------------------------------------------------------------------- */

static const char *const shipped[] = {
#define API(name, params, words) name,
#include "../../analyzer/api/libraries.def"
#undef API
#define RUST(name, self, signature, params, words) name,
#define RUST_FN(name, signature, params, words) name,
#define RUST_MACRO(name, signature, params, words) name,
#include "../../analyzer/api/rust.def"
};

enum { SHIPPED = sizeof shipped / sizeof *shipped };

/* A written row is "name (params) words". */
static const Api *read_back(Arena *a, const Api *row) {
    Str text = str_of(api_format(a, row));
    const char *error = NULL;
    str_cut(&text, '(');
    const char *params = str_z(a, str_cut(&text, ')'));
    return api_parse(a, row->name, row->library, params, str_z(a, text), &error);
}

static bool same(const Api *a, const Api *b) {
    return a->params == b->params && !memcmp(a->param, b->param, sizeof a->param) && a->rest == b->rest &&
           a->result == b->result && a->result_arg == b->result_arg && a->copy == b->copy && a->size1 == b->size1 &&
           a->size2 == b->size2 && a->room == b->room && a->format == b->format && a->text == b->text &&
           a->count == b->count && a->into == b->into && a->length == b->length && a->role == b->role &&
           a->flags == b->flags && a->drains == b->drains && a->bytes == b->bytes && a->size_add == b->size_add &&
           a->folds == b->folds && a->prints == b->prints && a->looks == b->looks && a->eager == b->eager &&
           a->owned == b->owned && !a->twin == !b->twin && (!a->twin || !strcmp(a->twin, b->twin)) &&
           !strcmp(a->heap, b->heap);
}

static void check_format(const Api *row) {
    if (!row->format) return;
    bool variadic = (row->flags & API_VARIADIC) != 0;
    unsigned expected = variadic ? row->params : row->params - 1u;
    check(row->format == expected, "%s: the format is not followed by its arguments", row->name);
    check(!variadic || row->rest == EFFECT_READ, "%s: a printf's arguments are read", row->name);
}

static void check_owner(const Api *row) {
    Role r = (Role)row->role;
    bool creates = r == ROLE_CREATE || r == ROLE_CREATE_SIZED;
    bool out = memchr(row->param, EFFECT_OUT, row->params) != NULL;
    if (creates) check(row->result == RESULT_FRESH || out, "%s: creates nothing", row->name);
    if (r == ROLE_INIT || r == ROLE_INIT_SIZED)
        check(row->param[0] == EFFECT_INIT, "%s: initialises nothing", row->name);
    if (r == ROLE_RELEASE) check(row->param[0] == EFFECT_RELEASE, "%s: releases nothing", row->name);
    if (r == ROLE_FREE) check(row->param[0] == EFFECT_FREE, "%s: frees nothing", row->name);
    if (r == ROLE_CLEAR) check(row->param[0] == EFFECT_CLEAR, "%s: clears nothing", row->name);
    if (r == ROLE_STEAL) check(row->param[0] == EFFECT_CONSUME, "%s: steals nothing", row->name);
    if (r == ROLE_APPEND_FORMAT) check(row->format == 2, "%s: has no format", row->name);
    if (r == ROLE_APPEND_TEXT) check(row->text == 1 || row->text == 2, "%s: has no text", row->name);
    if (r == ROLE_APPEND_BYTES) check(row->text == 2, "%s: has no text", row->name);
    if (r == ROLE_APPEND_BYTES) check(row->count == 3, "%s: has no count", row->name);
    if (row->room) check(r == ROLE_CREATE_SIZED || r == ROLE_INIT_SIZED, "%s: has room but no role", row->name);
}

static void test_rows(Arena *a, const ApiTable *table) {
    check(api_count(table) == SHIPPED, "%d rows are shipped but the table has %u: a name occurs twice", SHIPPED,
          api_count(table));
    for (uint32_t i = 0; i < api_count(table); i++) {
        const Api *row = api_at(table, i);
        const Api *again = read_back(a, row);
        check(again && same(row, again), "%s does not survive writing and reading", api_format(a, row));
        check(api_find(table, str_of(row->name)) == row, "%s is not found", row->name);
        check(!strcmp(row->name, shipped[i]), "%s is not in order", row->name);
        check_format(row);
        check_owner(row);
    }
}

/* Whatever is freed to a heap comes from somewhere, and the other way round. */
static void test_heaps(const ApiTable *table) {
    /* A pool goes as a whole; these builders end by handing their text over. */
    static const char never_freed[] = " pool gstring sqlite-str ";
    /* Handles, or results that may be something else as well. */
    static const char found_elsewhere[] =
        " stdio popen mmap dir dl iconv locale catalog shm fts mntent pidfile gdir gz "
        "bufferevent gmatchinfo xmlnode ";
    char heap[64];
    for (uint32_t i = 0; i < api_count(table); i++) {
        const Api *row = api_at(table, i);
        bool frees = false, allocates = false;
        for (uint32_t j = 0; row->heap[0] && j < api_count(table); j++) {
            const Api *other = api_at(table, j);
            if (strcmp(other->heap, row->heap) != 0) continue;
            frees |= memchr(other->param, EFFECT_FREE, other->params) != NULL;
            allocates |= other->result == RESULT_FRESH || other->result == RESULT_REGROWN ||
                         memchr(other->param, EFFECT_OUT, other->params);
        }
        if (!row->heap[0]) continue;
        snprintf(heap, sizeof heap, " %s ", row->heap);
        check(frees || strstr(never_freed, heap), "%s: nothing frees the heap %s", row->name, row->heap);
        check(allocates || strstr(found_elsewhere, heap), "%s: nothing allocates from %s", row->name, row->heap);
    }
}

/* --- what the manuals say --------------------------------------------------------------------------- */

/* POSIX, "the returned pointer might be invalidated or the content overwritten by a subsequent call". */
static const char volatile_results[] =
    "asctime ctime getdate getenv getgrent getgrgid getgrnam gethostbyaddr gethostbyname gethostent getlogin "
    "getnetbyname getprotobyname getpwent getpwnam getpwuid getservbyname getservent getutxent getutxid getutxline "
    "gmtime inet_ntoa l64a localeconv localtime nl_langinfo ptsname readdir setlocale strerror strsignal ttyname "
    "ecvt fcvt dlerror getmntent getspnam fgetpwent secure_getenv g_getenv fgetln curl_version sqlite3_errmsg";

/* "The caller must deallocate it with free(3)". */
static const char malloc_results[] =
    "malloc calloc aligned_alloc strdup strndup wcsdup tempnam canonicalize_file_name get_current_dir_name "
    "backtrace_symbols memalign valloc pvalloc xmalloc xstrdup strbuf_detach cJSON_Print json_dumps evbuffer_readln";
static const char malloc_outs[] = "asprintf:1 vasprintf:1 posix_memalign:1 scandir:2 argz_create:2 stravis:1";

/* "The function does not copy": the caller's object must stay. */
static const char kept[] =
    "putenv:1 setbuf:2 setvbuf:2 openlog:1 fmemopen:1 open_memstream:1 open_memstream:2 tsearch:1 insque:1 initstate:2 "
    "pthread_setspecific:2 pthread_create:4 aio_read:1 tss_set:2 strtok:1 g_hash_table_insert:2 g_hash_table_insert:3 "
    "g_ptr_array_add:2 g_list_append:2 apr_table_setn:2 apr_table_setn:3 event_new:5 evbuffer_add_reference:2 "
    "sqlite3_bind_text:3 BIO_new_mem_buf:1 g_intern_static_string:1 cJSON_CreateStringReference:1 setprogname:1";

/* "A copy of the string is made": the caller's may go at once. */
static const char copied[] =
    "setenv:1 setenv:2 textdomain:1 apr_table_set:2 apr_table_set:3 apr_table_add:3 strvec_push:2 xmlSetProp:2 "
    "xmlNewProp:3 cJSON_AddItemToObject:2 json_object_set_new:2 evhttp_add_header:3 curl_slist_append:2 g_setenv:2";

/* "Takes ownership." */
static const char consumed[] =
    "strbuf_attach:2 git_str_attach:2 g_bytes_new_take:1 xmlAddChild:2 cJSON_AddItemToArray:2 cJSON_AddItemToObject:3 "
    "json_object_set_new:3 json_array_append_new:2 g_propagate_error:2";

/* "Returns a pointer into its argument." */
static const char interior[] =
    "strchr strrchr strstr strpbrk memchr strchrnul rawmemchr memrchr memmem strcasestr basename index rindex wcschr "
    "wcsstr wmemchr g_strrstr g_utf8_find_next_char xmlStrchr strnstr skip_spaces";

/* "Returns its first argument." */
static const char same_object[] = "memcpy memmove memset strcpy strncpy strcat strncat fgets wcscpy wmemcpy "
                                  "g_strchug g_strchomp g_string_append sdstrim";

/* Their comparison, visitor or start function runs during the call. */
static const char callers[] =
    "qsort bsearch lfind tsearch twalk ftw nftw scandir qsort_r glob call_once pthread_once dl_iterate_phdr exit "
    "g_list_foreach g_hash_table_foreach g_list_free_full event_base_dispatch curl_easy_perform "
    "sqlite3_step g_array_sort";

static const char printfs[] =
    "printf:1 fprintf:2 sprintf:2 snprintf:3 vprintf:1 vfprintf:2 vsnprintf:3 dprintf:2 asprintf:2 syslog:2 "
    "err:2 warnx:1 "
    "error:3 error_at_line:5 __snprintf_chk:5 __fprintf_chk:3 g_strdup_printf:1 g_string_append_printf:2 strbuf_addf:2 "
    "sdscatprintf:2 Curl_dyn_addf:2 evbuffer_add_printf:2 sqlite3_mprintf:1 kasprintf:2 devm_kasprintf:3 seq_printf:2 "
    "talloc_asprintf:2 apr_psprintf:2 BIO_printf:2 gzprintf:2 curl_msnprintf:3 obstack_printf:2";

static const char no_return[] =
    "abort exit _Exit quick_exit longjmp err errx thrd_exit pthread_exit __assert_fail _exit";

/* Calls check_one for each field "name:N" (N is 0 without it) of a list. */
static void each(const ApiTable *table, const char *list, const char *what, bool (*check_one)(const Api *, unsigned)) {
    Str rest = str_of(list);
    while (rest.len) {
        Str field = str_cut(&rest, ' ');
        Str name = str_cut(&field, ':');
        const Api *row = api_find(table, name);
        check(row && check_one(row, field.len ? (unsigned)(field.at[0] - '0') : 0), "%.*s: %s", STR_ARG(name), what);
    }
}

static bool is_static(const Api *r, unsigned n) { return n == 0 && r->result == RESULT_STATIC; }
static bool is_malloc(const Api *r, unsigned n) {
    return n == 0 && r->result == RESULT_FRESH && !strcmp(r->heap, "malloc");
}
static bool is_out(const Api *r, unsigned n) { return r->param[n - 1] == EFFECT_OUT && !strcmp(r->heap, "malloc"); }
static bool is_kept(const Api *r, unsigned n) { return r->param[n - 1] == EFFECT_KEEP; }
static bool is_copied(const Api *r, unsigned n) { return r->param[n - 1] == EFFECT_DUPLICATE; }
static bool is_consumed(const Api *r, unsigned n) { return r->param[n - 1] == EFFECT_CONSUME; }
static bool is_interior(const Api *r, unsigned n) {
    return n == 0 && r->result == RESULT_INTERIOR && r->result_arg == 1;
}
static bool is_same(const Api *r, unsigned n) { return n == 0 && r->result == RESULT_ARG && r->result_arg == 1; }
static bool is_caller(const Api *r, unsigned n) { return n == 0 && (r->flags & API_CALLS); }
static bool is_printf(const Api *r, unsigned n) { return r->format == n; }
static bool is_noreturn(const Api *r, unsigned n) { return n == 0 && (r->flags & API_NORETURN); }

static void test_manuals(const ApiTable *table) {
    each(table, volatile_results, "the result is overwritten by later calls", is_static);
    each(table, malloc_results, "the result is the caller's to free", is_malloc);
    each(table, malloc_outs, "the out parameter is the caller's to free", is_out);
    each(table, kept, "the argument is kept", is_kept);
    each(table, copied, "the argument is copied", is_copied);
    each(table, consumed, "the argument changes its owner", is_consumed);
    each(table, interior, "the result points into the argument", is_interior);
    each(table, same_object, "the result is the argument", is_same);
    each(table, callers, "runs what it was given", is_caller);
    each(table, printfs, "takes a printf format", is_printf);
    each(table, no_return, "does not return", is_noreturn);
}

/* --- names ------------------------------------------------------------------------------------------ */

static void test_names(const ApiTable *table) {
    static const char *const spelled[][2] = {
        {"__builtin_strcpy", "strcpy"},
        {"__builtin___strcpy_chk", "strcpy"},
        {"__strcpy_chk", "strcpy"},
        {"__isoc99_sscanf", "sscanf"},
        {"__isoc23_strtol", "strtol"},
        {"__builtin___snprintf_chk", "__snprintf_chk"},
        {"__sync_fetch_and_add_8", "__sync_fetch_and_add"},
        {"__builtin_memcpy", "memcpy"},
        {"__strdup", "__strdup"},
        {"__builtin_alloca", "alloca"},
    };
    for (size_t i = 0; i < sizeof spelled / sizeof *spelled; i++) {
        const Api *row = api_find(table, str_of(spelled[i][0]));
        check(row && !strcmp(row->name, spelled[i][1]), "%s is not known as %s", spelled[i][0], spelled[i][1]);
    }
    static const char *const unknown[] = {"",     "strdu",     "strdupp", "__builtin_", "___chk",
                                          "_chk", "__isoc99_", "__sync_", "__sync_8",   "STRDUP"};
    for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++)
        check(!api_find(table, str_of(unknown[i])), "'%s' is found", unknown[i]);
}

static void test_adding(Arena *a) {
    ApiTable *table = api_table(a);
    const char *error = NULL;
    uint32_t before = api_count(table);
    for (int i = 0; i < 10000; i++)
        api_add(table, a, api_parse(a, str_format(a, "own_%d", i), "own", "r", "plain", &error));
    check(api_count(table) == before + 10000, "rows are lost");
    for (int i = 0; i < 10000; i++) {
        const Api *row = api_find(table, str_of(str_format(a, "own_%d", i)));
        check(row && !strcmp(row->library, "own"), "own_%d is lost", i);
    }
    api_add(table, a, api_parse(a, "strdup", "own", "r", "static", &error));
    check(api_count(table) == before + 10000, "a replaced row is counted twice");
    check(api_find(table, S("strdup"))->result == RESULT_STATIC, "the later row does not win");
}

/* --- wrong rows ------------------------------------------------------------------------------------- */

static void test_errors(Arena *a) {
    static const char *const wrong[][3] = {
        {"q", "", "parameter 1: unknown letter 'q'"},
        {"r rw", "", "parameter 2: unknown letter 'rw'"},
        {"*", "", "parameter 1: unknown letter '*'"},
        {"*r r", "", "'r': nothing follows the variadic parameters"},
        {"r r r r r r r r r r r r r", "", "more than 12 parameters"},
        {"r", "frech", "unknown word 'frech'; did you mean 'fresh'?"},
        {"r", "capacity:1", "unknown word 'capacity:1'"},
        {"r", "fresh:1", "'fresh:1': this word takes no value"},
        {"r", "copy", "'copy': a value is missing"},
        {"r", "copy:", "'copy:': a value is missing"},
        {"r", "fresh copy:0", "'copy:0': parameters count from 1 to 1"},
        {"r", "fresh copy:2", "'copy:2': parameters count from 1 to 1"},
        {"r", "fresh copy:1x", "'copy:1x': parameters count from 1 to 1"},
        {"r", "interior:300", "'interior:300': parameters count from 1 to 1"},
        {"r", "fresh static", "'static': a row has one result"},
        {"r", "fresh size:1*2", "'size:1*2': parameters count from 1 to 1"},
        {"r", "fresh size:1+x", "'size:1+x': not a number of bytes"},
        {"r", "fresh bytes:many", "'bytes:many': not a number of bytes"},
        {"r", "fresh bytes:99999999999999999999", "'bytes:99999999999999999999': not a number of bytes"},
        {"r", "role:pusch", "unknown role 'pusch'; did you mean 'push'?"},
        {"r", "role:none", "unknown role 'none'"},
        {"r", "copy:1", "'copy' needs 'fresh' or a parameter 'o'"},
        {"r", "size:1", "'size' needs 'fresh', 'regrown' or a parameter 'o'"},
        {"r", "zero", "'zero' and 'empty' need 'fresh', 'regrown', 'covers' or a parameter 'o' or 'i'"},
        {"w -", "fills:2", "'fills' needs 'covers'"},
        {"r", "heap:malloc", "'heap' needs a result that is allocated or a parameter that is freed"},
        {"r -", "fresh count:2", "'count' needs 'text' or 'copy'"},
        {"w", "format:1", "'format' needs a parameter 'r'"},
        {"r", "regrown:1", "'regrown' needs a parameter 'g'"},
        {"r", "into:1", "'into' needs a parameter 'w'"},
        {"r", "noreturn plain", "'noreturn' has no result"},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        const char *error = NULL;
        const Api *row = api_parse(a, "f", "", wrong[i][0], wrong[i][1], &error);
        check(!row && error && !strcmp(error, wrong[i][2]), "(%s) %s: said '%s' instead of '%s'", wrong[i][0],
              wrong[i][1], error ? error : "nothing", wrong[i][2]);
    }
}

static void test_written(Arena *a) {
    static const char *const rows[][3] = {
        {"r  -", " heap:malloc   fresh copy:1 ", "f (r -) fresh copy:1 heap:malloc"},
        {"", "", "f ()"},
        {"*w", "plain", "f (*w) plain"},
        {"g - -", "size:2*3 regrown:1", "f (g - -) regrown:1 size:2*3"},
        {"-", "fresh size:1+16", "f (-) fresh size:1+16"},
        {"? - r w f k c d a v z i x g", "", NULL},
        {"? - r w f k c d a v z i", "writes frees calls", "f (? - r w f k c d a v z i) frees writes calls"},
        {"x g o b *?", "bytes:24 zero nonnull regrown:2", "f (x g o b *?) regrown:2 bytes:24 zero nonnull"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *error = NULL;
        const Api *row = api_parse(a, "f", "", rows[i][0], rows[i][1], &error);
        if (rows[i][2])
            check(row && !strcmp(api_format(a, row), rows[i][2]), "'%s' is not written", rows[i][2]);
        else
            check(!row, "(%s) is accepted", rows[i][0]);
    }
}

/* --- packs ------------------------------------------------------------------------------------------ */

static void test_good_pack(Arena *a) {
    ApiTable *table = api_table(a);
    uint32_t before = api_count(table);
    const char *error = api_read_pack(table, a, "testdata/api/packs/good.json");
    check(!error, "%s", error ? error : "");
    check(api_count(table) == before + 4, "the pack adds %u rows", api_count(table) - before);
    const Api *row = api_find(table, S("acme_strdup"));
    check(row && !strcmp(api_format(a, row), "acme_strdup (r) fresh copy:1 heap:acme nonnull"), "acme_strdup is wrong");
    check(row && !strcmp(row->library, "acme") && (row->flags & API_PACK), "acme_strdup is not the pack's");
    check(!strcmp(api_find(table, S("strdup"))->heap, "acme"), "the pack does not win over shipped rows");
    check(api_find(table, S("acme_tick"))->params == 0, "acme_tick has parameters");
}

static void test_bad_packs(Arena *a) {
    static const char *const packs[][2] = {
        {"broken", "broken.json:4: not valid JSON"},
        {"void", "void.json:1: not valid JSON"},
        {"absent", "absent.json: No such file or directory"},
        {"list", "list.json: not a JSON object"},
        {"key", "key.json: unknown key \"function\"; did you mean \"functions\"?"},
        {"no-library", "no-library.json: \"library\" is missing"},
        {"no-list", "no-list.json: \"functions\" is not a list"},
        {"not-row", "not-row.json: function 1: is not an object"},
        {"nameless", "nameless.json: function 1: \"name\" is missing"},
        {"empty-name", "empty-name.json: function 1: \"name\" is empty"},
        {"paramless", "paramless.json: function 1 (acme_dup): \"params\" is missing"},
        {"number", "number.json: function 1 (acme_dup): \"params\" is not a text"},
        {"row-key", "row-key.json: function 1 (acme_dup): unknown key \"parms\"; did you mean \"params\"?"},
        {"letter", "letter.json: function 2 (acme_two): parameter 2: unknown letter 'q'"},
        {"word", "word.json: function 1 (acme_dup): unknown word 'frsh'; did you mean 'fresh'?"},
        {"role", "role.json: function 1 (acme_add): unknown role 'append-txt'; did you mean 'append-text'?"},
        {"argument", "argument.json: function 1 (acme_dup): 'copy:2': parameters count from 1 to 1"},
        {"contradiction", "contradiction.json: function 1 (acme_dup): 'copy' needs 'fresh' or a parameter 'o'"},
    };
    for (size_t i = 0; i < sizeof packs / sizeof *packs; i++) {
        const char *error = api_read_pack(api_table(a), a, str_format(a, "testdata/api/packs/%s.json", packs[i][0]));
        const char *expected = str_format(a, "testdata/api/packs/%s", packs[i][1]);
        check(error && !strcmp(error, expected), "said '%s' instead of '%s'", error ? error : "nothing", expected);
    }
}

/* The examples of the documentation are packs. */
static void test_documentation(Arena *a) {
    static const char start[] = "```json\n", end[] = "```\n";
    Str page = {0};
    const char *error = NULL;
    check(file_read(a, "docs/api-packs.md", &page, &error), "docs/api-packs.md: %s", error ? error : "");
    unsigned count = 0;
    for (const char *at = page.at; at && (at = strstr(at, start)); count++) {
        at += sizeof start - 1;
        const char *stop = strstr(at, end);
        check(stop != NULL, "docs/api-packs.md: an example does not end");
        if (!stop) return;
        const char *path = str_format(a, "docs/api-packs.md, example %u", count + 1);
        file_provide(path, str_of(str_z(a, (Str){at, (size_t)(stop - at)})));
        error = api_read_pack(api_table(a), a, path);
        check(!error, "%s", error ? error : "");
        at = stop + sizeof end - 1;
    }
    check(count >= 2, "docs/api-packs.md has %u examples", count);
}

int main(void) {
    Arena run = arena_open((size_t)256 << 20);
    const ApiTable *table = api_table(&run);
    test_rows(&run, table);
    test_heaps(table);
    test_manuals(table);
    test_names(table);
    test_adding(&run);
    test_errors(&run);
    test_written(&run);
    test_good_pack(&run);
    test_bad_packs(&run);
    test_documentation(&run);
    printf("%u passed, %u failed\n", passed, failed);
    return failed || !passed;
}
