/* A record that a library's users see. */
struct credential {
    int kind;
    char *user;
};
