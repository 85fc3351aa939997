# Which folder may include what. Run as a script by every build:
#   cmake -DROOT=. [-DFILES=a.c;b.c] -P cmake/layers.cmake
# FILES replaces the files of the tree (each judged by the folder it lies in).

# Headers by the files that may include them; everything else of the analyzer is private to it.
set(allowed_base "^[a-z0-9_]+\\.h$")
set(allowed_analyzer "^([a-z0-9_]+\\.(h|def)|base/[a-z0-9_]+\\.h|api/[a-z0-9_]+\\.def)$")
set(rule_sees "[a-z0-9_]+\\.(h|def)|\\.\\./analyzer/(query|facts|api|format_text)\\.h|\\.\\./analyzer/base/[a-z0-9_]+\\.h")
set(allowed_rules "^(${rule_sees})$")
set(allowed_reports "^(${rule_sees}|\\.\\./rules/[a-z0-9_]+\\.h)$")
set(allowed_cli "^(${rule_sees}|\\.\\./rules/[a-z0-9_]+\\.h|\\.\\./reports/[a-z0-9_]+\\.(h|def)|\\.\\./analyzer/analyze\\.h)$")

# Other people's headers: which of our files may know them.
set(foreign "clang-c/" "tree_sitter/" "cjson/")
set(knows_clang-c/ "^analyzer/clang[a-z0-9_]*\\.[ch]$")
set(knows_tree_sitter/ "^analyzer/rust[a-z0-9_]*\\.[ch]$")
set(knows_cjson/ "^(analyzer/base/json|analyzer/pack|reports/[a-z0-9_]+|cli/[a-z0-9_]+)\\.[ch]$")

if(NOT FILES)
  file(GLOB FILES RELATIVE ${ROOT} ${ROOT}/analyzer/base/*.[ch] ${ROOT}/analyzer/*.[ch] ${ROOT}/rules/*.[ch]
       ${ROOT}/reports/*.[ch] ${ROOT}/cli/*.[ch])
endif()

set(faults)
foreach(file IN LISTS FILES)
  cmake_path(GET file PARENT_PATH folder)
  cmake_path(GET folder FILENAME layer)
  file(STRINGS ${ROOT}/${file} includes REGEX "^[ \t]*#[ \t]*include[ \t]*[<\"]")
  foreach(line IN LISTS includes)
    string(REGEX REPLACE "^[^<\"]*([<\"])([^>\"]*).*$" "\\1;\\2" parts "${line}")
    list(GET parts 0 mark)
    list(GET parts 1 header)
    foreach(library IN LISTS foreign)
      string(FIND "${header}" "${library}" at)
      if(NOT at EQUAL -1 AND NOT file MATCHES "${knows_${library}}")
        list(APPEND faults "${file}: must not know ${header}")
      endif()
    endforeach()
    if(mark STREQUAL "\"" AND NOT header MATCHES "${allowed_${layer}}" AND NOT header MATCHES "^tree_sitter/")
      list(APPEND faults "${file}: must not include ${header}")
    endif()
  endforeach()
endforeach()
if(faults)
  list(REMOVE_DUPLICATES faults)
  list(JOIN faults "\n  " text)
  message(FATAL_ERROR "the layers base <- analyzer <- rules <- reports <- cli are broken:\n  ${text}")
endif()
