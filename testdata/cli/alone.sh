# A file by itself gives the same findings as in the whole run, or fewer, never others: what the other files might do with
# a record of a header, or be, is unknown then.
. "$(dirname "$0")/../shell.inc"
cat >item.h <<'C'
struct item { char *name; struct item *next; };
struct item *item_new(const char *name);
void item_free(struct item *item);
int is_odd(const char *name);
C
cat >item.c <<'C'
#include "item.h"
#include <stdlib.h>
#include <string.h>
struct item *item_new(const char *name) {
    struct item *item = calloc(1, sizeof *item);
    if (item) item->name = strdup(name);
    return item;
}
void item_free(struct item *item) {
    free(item->name);
    free(item);
}
C
cat >odd.c <<'C'
#include "item.h"
#include <string.h>
int is_odd(const char *name) { return strlen(name) % 2 == 1; }
C
cat >main.c <<'C'
#include "item.h"
#include <stdlib.h>
#include <string.h>
int main(int count, char **words) {
    struct item *first = NULL;
    for (int i = 0; i < count; i++) {
        char *copy = strdup(words[i]);
        int odd = is_odd(copy);
        free(copy);
        if (!odd) continue;
        struct item *item = item_new(words[i]);
        if (!item) return 1;
        item->next = first;
        first = item;
    }
    while (first) {
        struct item *next = first->next;
        item_free(first);
        first = next;
    }
    return 0;
}
C
findings() { sed -n 's/^\([a-z.]*:[0-9]*\):[0-9]*: [a-z]*: .*\[\(.*\)\]$/\1 \2/p' "$dir/out" | sort; }

lint 1 . --min-severity note
findings >"$dir/whole"
grep -q '^item.c:6 boxed-member$' "$dir/whole" || fail 'boxed-member needs item.c and main.c'
grep -q '^main.c:7 literal-copy$' "$dir/whole" || fail 'literal-copy needs odd.c'
for file in item.c odd.c main.c; do
    step="$file alone"
    "$program" --min-severity note --exit-zero $file >"$dir/out" 2>"$dir/err" || fail 'not accepted'
    findings >"$dir/alone"
    [ ! -s "$dir/alone" ] || fail "$(cat "$dir/alone")"
done

# A thief that the run does not see would make the finding wrong; one that it sees makes it silent.
step='a thief'
cat >thief.c <<'C'
#include "item.h"
char *item_steal(struct item *item) {
    char *name = item->name;
    item->name = 0;
    return name;
}
C
"$program" --min-severity note --exit-zero item.c odd.c main.c >"$dir/out" 2>"$dir/err"; quiet_about out 'boxed-member'
"$program" --min-severity note --exit-zero . >"$dir/out" 2>"$dir/err"; quiet_about out 'boxed-member'
says out 'main.c:7:'
