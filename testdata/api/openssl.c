/* Calls every function that analyzer/api/openssl.def knows; the comment is what has to be known of the call. The
 * arguments have the right kind and no meaning. */
void *CRYPTO_malloc(long, void *, long);
void *CRYPTO_zalloc(long, void *, long);
void *CRYPTO_memdup(void *, long, void *, long);
void *CRYPTO_strdup(void *, void *, long);
void *CRYPTO_strndup(void *, long, void *, long);
void *CRYPTO_realloc(void *, long, void *, long);
void *CRYPTO_clear_realloc(void *, long, long, void *, long);
void CRYPTO_free(void *, void *, long);
void CRYPTO_clear_free(void *, long, void *, long);
void *CRYPTO_secure_malloc(long, void *, long);
void *CRYPTO_secure_zalloc(long, void *, long);
void CRYPTO_secure_free(void *, void *, long);
void CRYPTO_secure_clear_free(void *, long, void *, long);
long CRYPTO_memcmp(void *, void *, long);
void OPENSSL_cleanse(void *, long);
long OPENSSL_strlcpy(void *, void *, long);
long OPENSSL_strlcat(void *, void *, long);
long OPENSSL_strnlen(void *, long);
void *OPENSSL_buf2hexstr(void *, long);
void *OPENSSL_hexstr2buf(void *, void *);
void *OPENSSL_sk_new_null(void);
void *OPENSSL_sk_new(void (*)(void));
void *OPENSSL_sk_new_reserve(void (*)(void), long);
long OPENSSL_sk_reserve(void *, long);
long OPENSSL_sk_push(void *, void *);
long OPENSSL_sk_unshift(void *, void *);
long OPENSSL_sk_insert(void *, void *, long);
long OPENSSL_sk_num(void *);
void OPENSSL_sk_value(void *, long);
void OPENSSL_sk_pop(void *);
void OPENSSL_sk_free(void *);
void OPENSSL_sk_pop_free(void *, void (*)(void));
void *BUF_MEM_new(void);
long BUF_MEM_grow(void *, long);
void BUF_MEM_free(void *);
void *BIO_new(void *);
void *BIO_new_file(void *, void *);
void *BIO_new_fp(void *, long);
void *BIO_new_mem_buf(void *, long);
long BIO_free(void *);
void BIO_free_all(void *);
void *BIO_push(void *, void *);
long BIO_read(void *, void *, long);
long BIO_gets(void *, void *, long);
long BIO_write(void *, void *, long);
long BIO_puts(void *, void *);
long BIO_printf(void *, void *, ...);
long BIO_vprintf(void *, void *, void *);
long BIO_snprintf(void *, long, void *, ...);
long BIO_vsnprintf(void *, long, void *, void *);
long BIO_ctrl(void *, long, long, void *);
void *BIO_s_mem(void);
void *BIO_s_file(void);
void *BIO_f_base64(void);
void *BN_new(void);
void *BN_dup(void *);
void *BN_copy(void *, void *);
void BN_free(void *);
void BN_clear_free(void *);
void *BN_CTX_new(void);
void BN_CTX_free(void *);
void BN_CTX_start(void *);
void *BN_CTX_get(void *);
void BN_CTX_end(void *);
void *BN_bn2hex(void *);
void *BN_bn2dec(void *);
long BN_bn2bin(void *, void *);
long BN_hex2bn(void *, void *);
long BN_dec2bn(void *, void *);
long BN_num_bits(void *);
long BN_cmp(void *, void *);
long BN_add(void *, void *, void *);
long BN_sub(void *, void *, void *);
long BN_mul(void *, void *, void *, void *);
long BN_mod_exp(void *, void *, void *, void *, void *);
void *EVP_MD_CTX_new(void);
long EVP_MD_CTX_reset(void *);
void EVP_MD_CTX_free(void *);
long EVP_MD_CTX_copy_ex(void *, void *);
long EVP_DigestInit(void *, void *);
long EVP_DigestInit_ex(void *, void *, void *);
long EVP_DigestUpdate(void *, void *, long);
long EVP_DigestFinal_ex(void *, void *, void *);
long EVP_Digest(void *, long, void *, void *, void *, void *);
void *EVP_CIPHER_CTX_new(void);
long EVP_CIPHER_CTX_reset(void *);
void EVP_CIPHER_CTX_free(void *);
long EVP_EncryptInit_ex(void *, void *, void *, void *, void *);
long EVP_EncryptUpdate(void *, void *, void *, void *, long);
long EVP_EncryptFinal_ex(void *, void *, void *);
long EVP_DecryptInit_ex(void *, void *, void *, void *, void *);
long EVP_DecryptUpdate(void *, void *, void *, void *, long);
long EVP_DecryptFinal_ex(void *, void *, void *);
void *EVP_PKEY_new(void);
void EVP_PKEY_free(void *);
void *EVP_PKEY_CTX_new(void *, void *);
void EVP_PKEY_CTX_free(void *);
long EVP_EncodeBlock(void *, void *, long);
long EVP_DecodeBlock(void *, void *, long);
void *EVP_get_digestbyname(void *);
void *EVP_get_cipherbyname(void *);
void *EVP_sha1(void);
void *EVP_sha256(void);
void *EVP_sha512(void);
void *EVP_md5(void);
void *HMAC_CTX_new(void);
void HMAC_CTX_free(void *);
long HMAC_Init_ex(void *, void *, long, void *, void *);
long HMAC_Update(void *, void *, long);
long HMAC_Final(void *, void *, void *);
long RAND_bytes(void *, long);
long RAND_priv_bytes(void *, long);
long ERR_get_error(void);
long ERR_peek_error(void);
void ERR_clear_error(void);
void ERR_error_string(long, void *);
void ERR_error_string_n(long, void *, long);
void *ERR_reason_error_string(long);
void ERR_print_errors_fp(void *);
void *OBJ_nid2sn(long);
void *OBJ_nid2ln(long);
long OBJ_txt2nid(void *);
long OBJ_obj2nid(void *);
long OBJ_obj2txt(void *, long, void *, long);
void *X509_new(void);
void X509_free(void *);
void *X509_dup(void *);
void *X509_get_subject_name(void *);
void *X509_get_issuer_name(void *);
void X509_NAME_oneline(void *, void *, long);
void *X509_STORE_new(void);
void X509_STORE_free(void *);
void *X509_verify_cert_error_string(long);
void *ASN1_STRING_get0_data(void *);
long ASN1_STRING_length(void *);
long ASN1_STRING_to_UTF8(void **, void *);
void *SSL_CTX_new(void *);
void SSL_CTX_free(void *);
void *SSL_new(void *);
void SSL_free(void *);
long SSL_read(void *, void *, long);
long SSL_write(void *, void *, long);
long SSL_get_error(void *, long);
long SSL_shutdown(void *);
void *SSL_get_version(void *);

void openssl_calls(void *p, long n, void (*f)(void)) {
    CRYPTO_malloc(n, p, n); // api: CRYPTO_malloc (- r -) fresh size:1 heap:openssl
    CRYPTO_zalloc(n, p, n); // api: CRYPTO_zalloc (- r -) fresh size:1 zero heap:openssl
    CRYPTO_memdup(p, n, p, n); // api: CRYPTO_memdup (r - r -) fresh copy:1 size:2 heap:openssl
    CRYPTO_strdup(p, p, n); // api: CRYPTO_strdup (r r -) fresh copy:1 heap:openssl
    CRYPTO_strndup(p, n, p, n); // api: CRYPTO_strndup (r - r -) fresh copy:1 count:2 heap:openssl
    CRYPTO_realloc(p, n, p, n); // api: CRYPTO_realloc (g - r -) regrown:1 size:2 heap:openssl
    CRYPTO_clear_realloc(p, n, n, p, n); // api: CRYPTO_clear_realloc (g - - r -) regrown:1 size:3 heap:openssl
    CRYPTO_free(p, p, n); // api: CRYPTO_free (f r -) heap:openssl
    CRYPTO_clear_free(p, n, p, n); // api: CRYPTO_clear_free (f - r -) heap:openssl
    CRYPTO_secure_malloc(n, p, n); // api: CRYPTO_secure_malloc (- r -) fresh size:1 heap:openssl-secure
    CRYPTO_secure_zalloc(n, p, n); // api: CRYPTO_secure_zalloc (- r -) fresh size:1 zero heap:openssl-secure
    CRYPTO_secure_free(p, p, n); // api: CRYPTO_secure_free (f r -) heap:openssl-secure
    CRYPTO_secure_clear_free(p, n, p, n); // api: CRYPTO_secure_clear_free (f - r -) heap:openssl-secure
    CRYPTO_memcmp(p, p, n); // api: CRYPTO_memcmp (r r -) plain
    OPENSSL_cleanse(p, n); // api: OPENSSL_cleanse (w -)
    OPENSSL_strlcpy(p, p, n); // api: OPENSSL_strlcpy (w r -) plain
    OPENSSL_strlcat(p, p, n); // api: OPENSSL_strlcat (w r -) plain
    OPENSSL_strnlen(p, n); // api: OPENSSL_strnlen (r -) plain
    OPENSSL_buf2hexstr(p, n); // api: OPENSSL_buf2hexstr (r -) fresh heap:openssl
    OPENSSL_hexstr2buf(p, p); // api: OPENSSL_hexstr2buf (r w) fresh heap:openssl
    OPENSSL_sk_new_null(); // api: OPENSSL_sk_new_null () fresh empty heap:openssl-stack role:create
    OPENSSL_sk_new(f); // api: OPENSSL_sk_new (b) fresh empty heap:openssl-stack role:create
    OPENSSL_sk_new_reserve(f, n); // api: OPENSSL_sk_new_reserve (b -) fresh empty room:2 heap:openssl-stack role:create-sized
    OPENSSL_sk_reserve(p, n); // api: OPENSSL_sk_reserve (v -) plain role:reserve
    OPENSSL_sk_push(p, p); // api: OPENSSL_sk_push (a k) plain role:push
    OPENSSL_sk_unshift(p, p); // api: OPENSSL_sk_unshift (a k) plain
    OPENSSL_sk_insert(p, p, n); // api: OPENSSL_sk_insert (a k -) plain
    OPENSSL_sk_num(p); // api: OPENSSL_sk_num (r) plain
    OPENSSL_sk_value(p, n); // api: OPENSSL_sk_value (r -)
    OPENSSL_sk_pop(p); // api: OPENSSL_sk_pop (w)
    OPENSSL_sk_free(p); // api: OPENSSL_sk_free (f) heap:openssl-stack role:free
    OPENSSL_sk_pop_free(p, f); // api: OPENSSL_sk_pop_free (f b) heap:openssl-stack role:free frees calls
    BUF_MEM_new(); // api: BUF_MEM_new () fresh empty heap:buf-mem role:create
    BUF_MEM_grow(p, n); // api: BUF_MEM_grow (a -) plain
    BUF_MEM_free(p); // api: BUF_MEM_free (f) heap:buf-mem role:free
    BIO_new(p); // api: BIO_new (r) fresh heap:bio
    BIO_new_file(p, p); // api: BIO_new_file (r r) fresh heap:bio
    BIO_new_fp(p, n); // api: BIO_new_fp (k -) fresh heap:bio
    BIO_new_mem_buf(p, n); // api: BIO_new_mem_buf (k -) fresh heap:bio
    BIO_free(p); // api: BIO_free (f) plain heap:bio frees calls
    BIO_free_all(p); // api: BIO_free_all (f) heap:bio frees calls
    BIO_push(p, p); // api: BIO_push (k k) arg:1
    BIO_read(p, p, n); // api: BIO_read (w w -) plain
    BIO_gets(p, p, n); // api: BIO_gets (w w -) plain
    BIO_write(p, p, n); // api: BIO_write (w r -) plain
    BIO_puts(p, p); // api: BIO_puts (w r) plain text:2
    BIO_printf(p, p, p); // api: BIO_printf (w r *r) plain format:2
    BIO_vprintf(p, p, p); // api: BIO_vprintf (w r r) plain format:2
    BIO_snprintf(p, n, p, p); // api: BIO_snprintf (w - r *r) plain format:3
    BIO_vsnprintf(p, n, p, p); // api: BIO_vsnprintf (w - r r) plain format:3
    BIO_ctrl(p, n, n, p); // api: BIO_ctrl (w - - ?) plain
    BIO_s_mem(); // api: BIO_s_mem () lasting
    BIO_s_file(); // api: BIO_s_file () lasting
    BIO_f_base64(); // api: BIO_f_base64 () lasting
    BN_new(); // api: BN_new () fresh heap:bn role:create
    BN_dup(p); // api: BN_dup (r) fresh copy:1 heap:bn
    BN_copy(p, p); // api: BN_copy (w r) arg:1
    BN_free(p); // api: BN_free (f) heap:bn role:free
    BN_clear_free(p); // api: BN_clear_free (f) heap:bn role:free
    BN_CTX_new(); // api: BN_CTX_new () fresh heap:bn-ctx role:create
    BN_CTX_free(p); // api: BN_CTX_free (f) heap:bn-ctx role:free
    BN_CTX_start(p); // api: BN_CTX_start (w)
    BN_CTX_get(p); // api: BN_CTX_get (w) borrow:1
    BN_CTX_end(p); // api: BN_CTX_end (w)
    BN_bn2hex(p); // api: BN_bn2hex (r) fresh heap:openssl
    BN_bn2dec(p); // api: BN_bn2dec (r) fresh heap:openssl
    BN_bn2bin(p, p); // api: BN_bn2bin (r w) plain
    BN_hex2bn(p, p); // api: BN_hex2bn (? r) plain
    BN_dec2bn(p, p); // api: BN_dec2bn (? r) plain
    BN_num_bits(p); // api: BN_num_bits (r) plain
    BN_cmp(p, p); // api: BN_cmp (r r) plain
    BN_add(p, p, p); // api: BN_add (w r r) plain
    BN_sub(p, p, p); // api: BN_sub (w r r) plain
    BN_mul(p, p, p, p); // api: BN_mul (w r r w) plain
    BN_mod_exp(p, p, p, p, p); // api: BN_mod_exp (w r r r w) plain
    EVP_MD_CTX_new(); // api: EVP_MD_CTX_new () fresh heap:evp-md-ctx role:create
    EVP_MD_CTX_reset(p); // api: EVP_MD_CTX_reset (w) plain
    EVP_MD_CTX_free(p); // api: EVP_MD_CTX_free (f) heap:evp-md-ctx role:free
    EVP_MD_CTX_copy_ex(p, p); // api: EVP_MD_CTX_copy_ex (w r) plain
    EVP_DigestInit(p, p); // api: EVP_DigestInit (w r) plain
    EVP_DigestInit_ex(p, p, p); // api: EVP_DigestInit_ex (w r ?) plain
    EVP_DigestUpdate(p, p, n); // api: EVP_DigestUpdate (w r -) plain
    EVP_DigestFinal_ex(p, p, p); // api: EVP_DigestFinal_ex (w w w) plain
    EVP_Digest(p, n, p, p, p, p); // api: EVP_Digest (r - w w r ?) plain
    EVP_CIPHER_CTX_new(); // api: EVP_CIPHER_CTX_new () fresh heap:evp-cipher-ctx role:create
    EVP_CIPHER_CTX_reset(p); // api: EVP_CIPHER_CTX_reset (w) plain
    EVP_CIPHER_CTX_free(p); // api: EVP_CIPHER_CTX_free (f) heap:evp-cipher-ctx role:free
    EVP_EncryptInit_ex(p, p, p, p, p); // api: EVP_EncryptInit_ex (w r ? r r) plain
    EVP_EncryptUpdate(p, p, p, p, n); // api: EVP_EncryptUpdate (w w w r -) plain
    EVP_EncryptFinal_ex(p, p, p); // api: EVP_EncryptFinal_ex (w w w) plain
    EVP_DecryptInit_ex(p, p, p, p, p); // api: EVP_DecryptInit_ex (w r ? r r) plain
    EVP_DecryptUpdate(p, p, p, p, n); // api: EVP_DecryptUpdate (w w w r -) plain
    EVP_DecryptFinal_ex(p, p, p); // api: EVP_DecryptFinal_ex (w w w) plain
    EVP_PKEY_new(); // api: EVP_PKEY_new () fresh heap:evp-pkey
    EVP_PKEY_free(p); // api: EVP_PKEY_free (f) heap:evp-pkey frees
    EVP_PKEY_CTX_new(p, p); // api: EVP_PKEY_CTX_new (k ?) fresh heap:evp-pkey-ctx
    EVP_PKEY_CTX_free(p); // api: EVP_PKEY_CTX_free (f) heap:evp-pkey-ctx
    EVP_EncodeBlock(p, p, n); // api: EVP_EncodeBlock (w r -) plain
    EVP_DecodeBlock(p, p, n); // api: EVP_DecodeBlock (w r -) plain
    EVP_get_digestbyname(p); // api: EVP_get_digestbyname (r) lasting
    EVP_get_cipherbyname(p); // api: EVP_get_cipherbyname (r) lasting
    EVP_sha1(); // api: EVP_sha1 () lasting
    EVP_sha256(); // api: EVP_sha256 () lasting
    EVP_sha512(); // api: EVP_sha512 () lasting
    EVP_md5(); // api: EVP_md5 () lasting
    HMAC_CTX_new(); // api: HMAC_CTX_new () fresh heap:hmac-ctx role:create
    HMAC_CTX_free(p); // api: HMAC_CTX_free (f) heap:hmac-ctx role:free
    HMAC_Init_ex(p, p, n, p, p); // api: HMAC_Init_ex (w r - r ?) plain
    HMAC_Update(p, p, n); // api: HMAC_Update (w r -) plain
    HMAC_Final(p, p, p); // api: HMAC_Final (w w w) plain
    RAND_bytes(p, n); // api: RAND_bytes (w -) plain
    RAND_priv_bytes(p, n); // api: RAND_priv_bytes (w -) plain
    ERR_get_error(); // api: ERR_get_error () plain
    ERR_peek_error(); // api: ERR_peek_error () plain
    ERR_clear_error(); // api: ERR_clear_error ()
    ERR_error_string(n, p); // api: ERR_error_string (- w)
    ERR_error_string_n(n, p, n); // api: ERR_error_string_n (- w -)
    ERR_reason_error_string(n); // api: ERR_reason_error_string (-) lasting
    ERR_print_errors_fp(p); // api: ERR_print_errors_fp (w)
    OBJ_nid2sn(n); // api: OBJ_nid2sn (-) lasting
    OBJ_nid2ln(n); // api: OBJ_nid2ln (-) lasting
    OBJ_txt2nid(p); // api: OBJ_txt2nid (r) plain
    OBJ_obj2nid(p); // api: OBJ_obj2nid (r) plain
    OBJ_obj2txt(p, n, p, n); // api: OBJ_obj2txt (w - r -) plain
    X509_new(); // api: X509_new () fresh heap:x509
    X509_free(p); // api: X509_free (f) heap:x509 frees
    X509_dup(p); // api: X509_dup (r) fresh copy:1 heap:x509
    X509_get_subject_name(p); // api: X509_get_subject_name (r) borrow:1
    X509_get_issuer_name(p); // api: X509_get_issuer_name (r) borrow:1
    X509_NAME_oneline(p, p, n); // api: X509_NAME_oneline (r w -)
    X509_STORE_new(); // api: X509_STORE_new () fresh heap:x509-store
    X509_STORE_free(p); // api: X509_STORE_free (f) heap:x509-store frees
    X509_verify_cert_error_string(n); // api: X509_verify_cert_error_string (-) lasting
    ASN1_STRING_get0_data(p); // api: ASN1_STRING_get0_data (r) borrow:1
    ASN1_STRING_length(p); // api: ASN1_STRING_length (r) plain
    ASN1_STRING_to_UTF8(p, p); // api: ASN1_STRING_to_UTF8 (o r) plain heap:openssl
    SSL_CTX_new(p); // api: SSL_CTX_new (r) fresh heap:ssl-ctx
    SSL_CTX_free(p); // api: SSL_CTX_free (f) heap:ssl-ctx frees calls
    SSL_new(p); // api: SSL_new (k) fresh heap:ssl
    SSL_free(p); // api: SSL_free (f) heap:ssl frees calls
    SSL_read(p, p, n); // api: SSL_read (w w -) plain frees writes calls
    SSL_write(p, p, n); // api: SSL_write (w r -) plain frees writes calls
    SSL_get_error(p, n); // api: SSL_get_error (r -) plain
    SSL_shutdown(p); // api: SSL_shutdown (w) plain frees writes calls
    SSL_get_version(p); // api: SSL_get_version (r) lasting
}
