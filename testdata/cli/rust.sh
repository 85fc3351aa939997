# A crate, by itself and beside C: found, read without flags or remarks, faults named, comments heeded.
. "$(dirname "$0")/../shell.inc"
mkdir -p crate/src crate/target/debug crate/src/target
printf '[package]\nname = "own"\n' >crate/Cargo.toml
printf 'mod part;\nmod target;\nstruct A { names: Box<Vec<String>> }\n' >crate/src/lib.rs
printf 'struct B { names: Box<Vec<String>> } // alloclint: ignore[box-of-owner] C holds it\n' >crate/src/part.rs
printf "fn f<'a>(x: &'a [u8]) -> bool { x[0] == b'\"' } // alloclint: ignore[box-of-owner] \"unused\"\n" >crate/src/target/mod.rs
printf 'struct C { names: Box<Vec<String>> }\n' >crate/target/debug/out.rs
: >crate/target/CACHEDIR.TAG

lint 1 crate; silent err
says out 'crate/src/lib.rs:3:19: warning:'; says out '1 suppressed'; quiet_about out 'part.rs'; quiet_about out 'out.rs'
says out 'crate/src/target/mod.rs:1:'; says out '[unused-suppression]'
lint 1 crate -- -Inowhere; silent err
echo '[' >compile_commands.json
lint 1 crate; silent err
rm compile_commands.json
step='standard input'
"$program" - --stdin-filename in.rs <crate/target/debug/out.rs >"$dir/out" 2>"$dir/err"; [ $? = 1 ] || fail 'no finding'
says out 'in.rs:1:19: warning:'

# What cannot be parsed is named when the user named it, else counted; the rest of it is analysed.
printf 'fn f() {\n    let x = ;\n}\nstruct D { names: Box<Vec<String>> }\n' >crate/src/broken.rs
for named in '' crate/src/broken.rs; do
    if [ "$named" ]; then lint 2 crate $named; says err 'alloclint: crate/src/broken.rs:2: syntax error'
    else lint 1 crate; says err '1 of 4 files hold Rust that the grammar does not know'; fi
    [ "$(wc -l <"$dir/err")" = 1 ] || fail 'more than one line about it'
    says out 'crate/src/lib.rs:3:19'; says out 'crate/src/broken.rs:4:19'
done

# Beside C.
finding main.c
rm crate/src/broken.rs
lint 1 .; says out 'main.c:5:18'; says out 'crate/src/lib.rs:3:19'; silent err
lint 0 --help; says out 'in C and Rust'
lint 0 rules; says out 'Rust'
lint 0 explain box-of-owner; says out '; Rust)'; says out 'box_collection'
