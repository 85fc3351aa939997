/* Crates and modules without cargo: which files are crate roots, which file is which module.
 *
 * Reads Cargo.toml by lines, for names and paths alone. */
#include "rust_index.h"

#include "base/file.h"

#include <string.h>

/* --- files and directories by path ---------------------------------------------------------------------------- */

static bool same_file(const RustIndex *x, uint32_t id, uint32_t seed, Str key) {
    (void)seed;
    return str_eq(x->info[id - 1].absolute, key);
}
static uint32_t file_hash(const RustIndex *x, uint32_t id) { return index_hash(x->info[id - 1].absolute, 0); }
static bool same_dir(const RustIndex *x, uint32_t id, uint32_t seed, Str key) {
    (void)seed;
    return str_eq(x->dir_list.at[id - 1].path, key);
}
static uint32_t dir_hash(const RustIndex *x, uint32_t id) { return index_hash(x->dir_list.at[id - 1].path, 0); }

static RustFile *file_at(const RustIndex *x, Str path) {
    uint32_t id = *table_slot(x, &x->by_path, 0, path, same_file);
    return id ? &x->files[id - 1] : NULL;
}

static RustFile *file_in(RustIndex *x, Str dir, const char *name) {
    return file_at(x, str_of(path_join(x->a, dir, str_of(name))));
}

/* --- Cargo.toml -------------------------------------------------------------------------------------------------- */

static Str strip(Str s) {
    while (s.len && (unsigned char)*s.at <= ' ') s.at++, s.len--;
    while (s.len && (unsigned char)s.at[s.len - 1] <= ' ') s.len--;
    return s;
}

/* key = "value" */
static bool toml_value(Str line, const char *key, Str *value) {
    Str rest = line, name = strip(str_cut(&rest, '='));
    if (!str_is(name, key)) return false;
    size_t open = str_find(rest, '"');
    if (open >= rest.len) return false;
    rest.at += open + 1, rest.len -= open + 1;
    *value = (Str){rest.at, str_find(rest, '"')};
    return true;
}

/* A crate's name as code writes it. */
static Str crate_name(Arena *a, Str name) {
    char *at = str_z(a, name);
    for (size_t i = 0; i < name.len; i++)
        if (at[i] == '-' || at[i] == '.' || at[i] == ' ') at[i] = '_';
    return (Str){at, name.len};
}

static void read_manifest(RustIndex *x, Package *p, Str text) {
    enum { OTHER, PACKAGE, LIB, BIN } part = OTHER;
    p->old = true; /* the first edition is what is meant when none is written */
    while (text.len) {
        Str line = strip(str_cut(&text, '\n')), value;
        if (line.len && *line.at == '[') {
            part = str_starts(line, "[package]") ? PACKAGE : str_starts(line, "[lib]") ? LIB : OTHER;
            if (str_starts(line, "[[bin]]") || str_starts(line, "[[test]]") || str_starts(line, "[[bench]]") ||
                str_starts(line, "[[example]]")) {
                part = BIN;
                *vec_push(x->a, &p->bin_names) = (Str){0};
                *vec_push(x->a, &p->bin_paths) = (Str){0};
            }
        } else if (part == OTHER) {
            continue;
        } else if (part == PACKAGE && str_starts(line, "edition")) {
            p->old = toml_value(line, "edition", &value) && str_is(value, "2015");
        } else if (toml_value(line, "name", &value)) {
            Str name = crate_name(x->a, value);
            if (part == PACKAGE) p->name = name;
            if (part == LIB) p->lib_name = name;
            if (part == BIN) p->bin_names.at[p->bin_names.count - 1] = name;
        } else if (toml_value(line, "path", &value)) {
            Str path = str_of(path_normal(x->a, str_of(path_join(x->a, p->dir, value))));
            if (part == LIB) p->lib_path = path;
            if (part == BIN) p->bin_paths.at[p->bin_paths.count - 1] = path;
        }
    }
}

static uint32_t new_package(RustIndex *x, Str dir, Str text) {
    Package *p = vec_push(x->a, &x->packages);
    *p = (Package){.dir = dir};
    read_manifest(x, p, text);
    if (!p->name.len) p->name = crate_name(x->a, str_base(dir));
    if (!p->lib_name.len) p->lib_name = p->name;
    if (!p->lib_path.len) p->lib_path = str_of(path_join(x->a, dir, S("src/lib.rs")));
    return x->packages.count;
}

/* The package a directory belongs to: of the nearest Cargo.toml upwards; index + 1, 0: none. */
static uint32_t package_of(RustIndex *x, Str dir, Arena tmp, unsigned depth) {
    if (depth > 4 * DEEPEST) return 0;
    uint32_t id = *table_slot(x, &x->dirs, 0, dir, same_dir);
    if (id) return x->dir_list.at[id - 1].package;
    Str text;
    const char *error, *manifest = path_join(&tmp, dir, S("Cargo.toml"));
    uint32_t package = 0;
    if (path_is_regular(manifest) && file_read(x->a, manifest, &text, &error))
        package = new_package(x, dir, text);
    else if (dir.len > 1)
        package = package_of(x, str_dir(dir), tmp, depth + 1);
    id = x->dir_list.count + 1;
    struct Dir *d = vec_push(x->a, &x->dir_list);
    d->path = dir;
    d->package = package;
    table_room(x, &x->dirs, dir_hash);
    *table_slot(x, &x->dirs, 0, dir, same_dir) = id;
    return package;
}

/* --- crates -------------------------------------------------------------------------------------------------------- */

static bool is_taken(const RustIndex *x, Str name) { return item_find(x, 0, SPACE_TYPES, name) != 0; }

/* Where `mod x;` of that file are looked for. */
static Str modules_dir(RustIndex *x, Str path, bool root) {
    Str base = str_base(path), dir = str_dir(path);
    if (root || str_is(base, "mod.rs")) return dir;
    if (str_ends(base, ".rs")) base.len -= 3;
    return str_of(path_join(x->a, dir, base));
}

static void take_file(RustIndex *x, RustFile *file, ItemId module, bool root) {
    FileInfo *info = &x->info[file - x->files];
    if (info->module) return;
    info->module = module;
    info->dir = modules_dir(x, info->absolute, root);
    file->module = x->items.at[module].path;
    x->items.at[module].file = file;
    file->test |= x->items.at[module].flags & ITEM_TEST;
    if (file->test) x->items.at[module].flags |= ITEM_TEST;
    collect_file(x, file, module);
}

/* Modules' files become their modules once the files that declare them are read, so that the functions of one file
 * stay together. A file that is a module of two crates is read once: the second module is a use of the first. */
static void take_wanted(RustIndex *x) {
    for (uint32_t i = 0; i < x->wanted.count; i++) {
        Wanted w = x->wanted.at[i];
        ItemId first = x->info[w.file].module;
        if (!first) {
            take_file(x, &x->files[w.file], w.module, false);
            continue;
        }
        Glob g = {.in = w.module, .use = {.state = {USE_KNOWN, USE_KNOWN}}, .exported = true};
        g.use.target[0].item = g.use.target[1].item = first;
        g.next = x->first_glob.at[w.module];
        *vec_push(x->a, &x->globs) = g;
        x->first_glob.at[w.module] = x->globs.count;
    }
    x->wanted.count = 0;
}

/* A crate of that root file. Names are made unique, as they begin every path. */
static void new_crate(RustIndex *x, RustFile *file, Str name, uint32_t package, bool binary) {
    if (!file || x->info[file - x->files].module) return;
    Str unique = name;
    for (uint32_t i = 2; is_taken(x, unique); i++) unique = str_of(str_format(x->a, "%.*s_%u", STR_ARG(name), i));
    ItemId root = item_new(x, ITEM_MODULE, 0, 0, unique, SPACE_TYPES);
    x->items.at[root].flags |= binary ? ITEM_BINARY : ITEM_PUB;
    if (package && x->packages.at[package - 1].old) x->items.at[root].flags |= ITEM_OLD;
    Str dir = package ? x->packages.at[package - 1].dir : str_dir(x->info[file - x->files].absolute);
    *vec_push(x->a, &x->crates) = (Crate){root, name, dir, package, binary};
    if (package && !binary) x->packages.at[package - 1].lib = root;
    take_file(x, file, root, true);
    take_wanted(x);
}

static Str stem_of(RustIndex *x, Str path) {
    Str base = str_base(path);
    if (str_is(base, "main.rs") || str_is(base, "lib.rs") || str_is(base, "mod.rs")) {
        Str above = str_base(str_dir(path));
        if (above.len && !str_is(above, "src")) return crate_name(x->a, above);
    }
    if (str_ends(base, ".rs")) base.len -= 3;
    return crate_name(x->a, base);
}

/* What lies below a package's directory: "src/bin/x.rs"; empty when the file does not. */
static Str inside(Str dir, Str path) {
    if (path.len <= dir.len + 1 || memcmp(path.at, dir.at, dir.len) != 0) return (Str){0};
    return (Str){path.at + dir.len + 1, path.len - dir.len - 1};
}

static bool has_folder(Str path, const char *name) {
    while (path.len) {
        bool last = str_find(path, '/') == path.len;
        if (str_is(str_cut(&path, '/'), name) && !last) return true;
    }
    return false;
}

/* Programs by convention: src/main.rs, src/bin/x.rs, src/bin/x/main.rs. Tests, benches and examples are not sought here:
 * many are modules of another one; nor is build.rs: what it shares with the crate belongs to the crate. */
static bool is_root_by_place(Str below) {
    if (str_is(below, "src/main.rs")) return true;
    if (!str_starts(below, "src/bin/")) return false;
    Str rest = {below.at + 8, below.len - 8};
    size_t slash = str_find(rest, '/');
    return slash == rest.len || str_is((Str){rest.at + slash + 1, rest.len - slash - 1}, "main.rs");
}

static void package_binaries(RustIndex *x, uint32_t package) {
    for (uint32_t i = 0; i < x->packages.at[package - 1].bin_paths.count; i++) {
        Package *p = &x->packages.at[package - 1];
        if (!p->bin_paths.at[i].len) continue;
        RustFile *file = file_at(x, p->bin_paths.at[i]);
        Str name = p->bin_names.at[i];
        if (file) new_crate(x, file, name.len ? name : stem_of(x, p->bin_paths.at[i]), package, true);
    }
}

static void find_crates(RustIndex *x) {
    for (uint32_t i = 1; i <= x->packages.count; i++) {
        Package *p = &x->packages.at[i - 1];
        new_crate(x, file_at(x, p->lib_path), p->lib_name, i, false);
        package_binaries(x, i);
    }
    for (uint32_t i = 0; i < x->file_count; i++) {
        uint32_t package = x->info[i].package;
        if (!package) continue;
        Package *p = &x->packages.at[package - 1];
        Str below = inside(p->dir, x->info[i].absolute);
        if (!is_root_by_place(below)) continue;
        Str name = str_is(below, "src/main.rs") ? p->name : stem_of(x, x->info[i].absolute);
        new_crate(x, &x->files[i], name, package, true);
    }
}

/* --- `mod x;` ------------------------------------------------------------------------------------------------------ */

void module_wanted(RustIndex *x, const RustFile *from, ItemId module, Str dir, Str path) {
    Str name = x->items.at[module].name;
    if (str_starts(name, "r#")) name.at += 2, name.len -= 2;
    RustFile *file;
    if (path.len) {
        Str beside = str_dir(x->info[from - x->files].absolute);
        file = file_at(x, str_of(path_normal(x->a, str_of(path_join(x->a, beside, path)))));
        if (!file) file = file_at(x, str_of(path_normal(x->a, str_of(path_join(x->a, dir, path)))));
    } else {
        file = file_in(x, dir, str_format(x->a, "%.*s.rs", STR_ARG(name)));
        if (!file) file = file_in(x, dir, str_format(x->a, "%.*s/mod.rs", STR_ARG(name)));
    }
    if (file) *vec_push(x->a, &x->wanted) = (Wanted){(uint32_t)(file - x->files), module};
}

/* --- files nobody declares ---------------------------------------------------------------------------------------- */

/* The module a file of a package has to be by its place: src/a/b.rs is crate::a::b. */
static ItemId module_by_place(RustIndex *x, Package *p, Str below) {
    ItemId at = p->lib;
    for (uint32_t i = 0; !at && i < x->crates.count; i++) {
        const Crate *c = &x->crates.at[i];
        const RustFile *root = x->items.at[c->root].file;
        if (c->package && &x->packages.at[c->package - 1] == p && root && str_ends(str_of(root->path), "src/main.rs"))
            at = c->root;
    }
    if (!at) {
        Str name = p->name;
        for (uint32_t i = 2; is_taken(x, name); i++) name = str_of(str_format(x->a, "%.*s_%u", STR_ARG(p->name), i));
        at = item_new(x, ITEM_MODULE, 0, 0, name, SPACE_TYPES);
        x->items.at[at].flags |= ITEM_PUB | ITEM_GUESSED;
        *vec_push(x->a, &x->crates) = (Crate){at, p->name, p->dir, (uint32_t)(p - x->packages.at) + 1, false};
        p->lib = at;
    }
    if (str_starts(below, "src/")) below.at += 4, below.len -= 4;
    while (below.len) {
        Str name = str_cut(&below, '/');
        if (!below.len && str_ends(name, ".rs")) name.len -= 3;
        if (!below.len && str_is(name, "mod")) break;
        ItemId next = item_find(x, at, SPACE_TYPES, name);
        if (!next || x->items.at[next].kind != ITEM_MODULE) {
            next = item_new(x, ITEM_MODULE, at, at, str_of(str_z(x->a, name)), SPACE_TYPES);
            x->items.at[next].flags |= ITEM_PUB | ITEM_GUESSED | (x->items.at[at].flags & ITEM_TEST);
        }
        at = next;
    }
    return at;
}

/* The name in the next `mod name;` of a text, which moves on; empty when there is none. */
static Str next_mod(Str *text) {
    while (text->len > 4) {
        const char *at = memmem(text->at, text->len, "mod ", 4);
        if (!at) break;
        Str rest = {at + 4, text->len - (size_t)(at + 4 - text->at)};
        *text = rest;
        size_t end = 0;
        while (end < rest.len && end < 64 && rest.at[end] != ';' && rest.at[end] != '\n' && rest.at[end] != '{') end++;
        if (end < rest.len && rest.at[end] == ';') return strip((Str){rest.at, end});
    }
    return (Str){0};
}

/* Files some other file has a `mod` for come after that one, in case nobody declares it. */
static void mark_declared(RustIndex *x, const RustFile *from, bool *declared, Arena tmp) {
    Str text = from->text, path = x->info[from - x->files].absolute;
    for (Str name; (name = next_mod(&text)).len;) {
        Arena scratch = tmp;
        for (unsigned i = 0; i < 4; i++) {
            const char *tail = str_format(&scratch, i & 1 ? "%.*s/mod.rs" : "%.*s.rs", STR_ARG(name));
            const RustFile *file = file_at(x, str_of(path_join(&scratch, modules_dir(x, path, i & 2), str_of(tail))));
            if (file && file != from) declared[file - x->files] = true;
        }
    }
}

static void take_stray(RustIndex *x, RustFile *file) {
    FileInfo *info = &x->info[file - x->files];
    if (info->module) return;
    Package *p = info->package ? &x->packages.at[info->package - 1] : NULL;
    Str below = p ? inside(p->dir, info->absolute) : (Str){0};
    if (p && str_starts(below, "src/")) {
        take_file(x, file, module_by_place(x, p, below), false);
        take_wanted(x);
    } else {
        Str base = str_base(info->absolute);
        bool binary = str_is(base, "main.rs") || file->test;
        new_crate(x, file, stem_of(x, info->absolute), info->package, binary || info->package);
    }
}

static void take_strays(RustIndex *x, Arena tmp) {
    bool *declared = arena_array(&tmp, bool, x->file_count);
    for (uint32_t i = 0; i < x->file_count; i++)
        if (!x->info[i].module) mark_declared(x, &x->files[i], declared, tmp);
    for (uint32_t i = 0; i < x->file_count; i++)
        if (!declared[i]) take_stray(x, &x->files[i]);
    for (uint32_t i = 0; i < x->file_count; i++) take_stray(x, &x->files[i]);
}

/* --- the whole ------------------------------------------------------------------------------------------------------ */

static void place_file(RustIndex *x, uint32_t i, Arena tmp) {
    FileInfo *info = &x->info[i];
    info->absolute = str_of(path_absolute(x->a, NULL, x->files[i].path));
    info->package = package_of(x, str_dir(info->absolute), tmp, 0);
    Str below = info->absolute;
    if (info->package) below = inside(x->packages.at[info->package - 1].dir, below);
    x->files[i].test |= has_folder(below, "tests") || has_folder(below, "benches") || has_folder(below, "examples");
    table_room(x, &x->by_path, file_hash);
    *table_slot(x, &x->by_path, 0, info->absolute, same_file) = i + 1;
}

void modules_read(RustIndex *x, Arena tmp) {
    for (uint32_t i = 0; i < x->file_count; i++) place_file(x, i, tmp);
    find_crates(x);
    take_strays(x, tmp);
}

ItemId module_root(const RustIndex *x, ItemId module) {
    while (x->items.at[module].parent) module = x->items.at[module].parent;
    return module;
}

static size_t common(Str a, Str b) {
    size_t n = 0;
    while (n < a.len && n < b.len && a.at[n] == b.at[n]) n++;
    return n;
}

ItemId module_crate(const RustIndex *x, ItemId module, Str name) {
    if (!is_taken(x, name) || str_is(name, "std") || str_is(name, "core") || str_is(name, "alloc")) return 0;
    ItemId root = module_root(x, module), best = 0;
    const Crate *own = NULL;
    for (uint32_t i = 0; i < x->crates.count; i++)
        if (x->crates.at[i].root == root) own = &x->crates.at[i];
    if (!own) return 0;
    size_t nearest = 0;
    bool several = false;
    for (uint32_t i = 0; i < x->crates.count; i++) {
        const Crate *c = &x->crates.at[i];
        if (c->binary || !str_eq(c->name, name)) continue;
        size_t near = common(c->dir, own->dir);
        if (near > nearest || !best) {
            best = c->root, nearest = near, several = false;
        } else {
            several |= near == nearest;
        }
    }
    return several ? 0 : best;
}
