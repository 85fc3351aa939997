#if __has_include(<openssl/crypto.h>)
#include <openssl/crypto.h>
#endif
#if __has_include(<openssl/evp.h>)
#include <openssl/evp.h>
#endif
#if __has_include(<openssl/bn.h>)
#include <openssl/bn.h>
#endif
#if __has_include(<openssl/bio.h>)
#include <openssl/bio.h>
#endif
#if __has_include(<openssl/buffer.h>)
#include <openssl/buffer.h>
#endif
#if __has_include(<openssl/hmac.h>)
#include <openssl/hmac.h>
#endif
#if __has_include(<openssl/ssl.h>)
#include <openssl/ssl.h>
#endif
#if __has_include(<openssl/rand.h>)
#include <openssl/rand.h>
#endif
#if __has_include(<openssl/err.h>)
#include <openssl/err.h>
#endif
#if __has_include(<openssl/x509.h>)
#include <openssl/x509.h>
#endif
#if __has_include(<openssl/stack.h>)
#include <openssl/stack.h>
#endif
