/* Calls every function that analyzer/api/stb.def knows; the comment is what has to be known of the call. The
 * arguments have the right kind and no meaning. */
void *stbds_arrgrowf(void *, long, long, long);
void stbds_arrfreef(void *);
void stbds_hmfree_func(void *, long);
void stbds_hmget_key(void *, long, void *, long, long);
void stbds_hmget_key_ts(void *, long, void *, long, void *, long);
void stbds_hmput_key(void *, long, void *, long, long);
void stbds_hmput_default(void *, long);
void stbds_hmdel_key(void *, long, void *, long, long, long);
long stbds_hash_string(void *, long);
long stbds_hash_bytes(void *, long, long);
void *stbi_load(void *, void *, void *, void *, long);
void *stbi_load_from_memory(void *, long, void *, void *, void *, long);
void *stbi_load_from_file(void *, void *, void *, void *, long);
void stbi_image_free(void *);
void *stbi_failure_reason(void);
long stbi_info(void *, void *, void *, void *);
long stbi_write_png(void *, long, long, long, void *, long);
long stbi_write_bmp(void *, long, long, long, void *);
long stbi_write_jpg(void *, long, long, long, void *, long);

void stb_calls(void *p, long n, void (*f)(void)) {
    stbds_arrgrowf(p, n, n, n); // api: stbds_arrgrowf (g - - -) regrown:1 heap:stbds
    stbds_arrfreef(p); // api: stbds_arrfreef (f) heap:stbds
    stbds_hmfree_func(p, n); // api: stbds_hmfree_func (f -) heap:stbds
    stbds_hmget_key(p, n, p, n, n); // api: stbds_hmget_key (? - ? - -)
    stbds_hmget_key_ts(p, n, p, n, p, n); // api: stbds_hmget_key_ts (? - ? - ? -)
    stbds_hmput_key(p, n, p, n, n); // api: stbds_hmput_key (? - ? - -)
    stbds_hmput_default(p, n); // api: stbds_hmput_default (? -)
    stbds_hmdel_key(p, n, p, n, n, n); // api: stbds_hmdel_key (? - ? - - -)
    stbds_hash_string(p, n); // api: stbds_hash_string (r -) plain
    stbds_hash_bytes(p, n, n); // api: stbds_hash_bytes (r - -) plain
    stbi_load(p, p, p, p, n); // api: stbi_load (r w w w -) fresh heap:stbi
    stbi_load_from_memory(p, n, p, p, p, n); // api: stbi_load_from_memory (r - w w w -) fresh heap:stbi
    stbi_load_from_file(p, p, p, p, n); // api: stbi_load_from_file (w w w w -) fresh heap:stbi
    stbi_image_free(p); // api: stbi_image_free (f) heap:stbi
    stbi_failure_reason(); // api: stbi_failure_reason () lasting
    stbi_info(p, p, p, p); // api: stbi_info (r w w w) plain
    stbi_write_png(p, n, n, n, p, n); // api: stbi_write_png (r - - - r -) plain
    stbi_write_bmp(p, n, n, n, p); // api: stbi_write_bmp (r - - - r) plain
    stbi_write_jpg(p, n, n, n, p, n); // api: stbi_write_jpg (r - - - r -) plain
}
