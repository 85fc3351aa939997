/* Calls every function that analyzer/api/glib.def knows; the comment is what has to be known of the call. The
 * arguments have the right kind and no meaning. */
void *g_malloc(long);
void *g_malloc0(long);
void *g_malloc_n(long, long);
void *g_malloc0_n(long, long);
void *g_try_malloc(long);
void *g_try_malloc0(long);
void *g_try_malloc_n(long, long);
void *g_try_malloc0_n(long, long);
void *g_realloc(void *, long);
void *g_realloc_n(void *, long, long);
void *g_try_realloc(void *, long);
void *g_try_realloc_n(void *, long, long);
void *g_aligned_alloc(long, long, long);
void *g_aligned_alloc0(long, long, long);
void g_aligned_free(void *);
void g_free(void *);
void g_free_sized(void *, long);
void g_clear_pointer(void *, void (*)(void));
void *g_memdup(void *, long);
void *g_memdup2(void *, long);
void *g_slice_alloc(long);
void *g_slice_alloc0(long);
void *g_slice_copy(long, void *);
void g_slice_free1(long, void *);
void *g_strdup(void *);
void *g_strndup(void *, long);
void *g_strnfill(long, long);
void *g_strdup_printf(void *, ...);
void *g_strdup_vprintf(void *, void *);
long g_vasprintf(void **, void *, void *);
void *g_strconcat(void *, ...);
void *g_strjoin(void *, ...);
void *g_strjoinv(void *, void *);
void *g_strsplit(void *, void *, long);
void *g_strsplit_set(void *, void *, long);
void *g_strdupv(void *);
void g_strfreev(void *);
long g_strv_length(void *);
long g_strv_contains(void *, void *);
long g_strv_equal(void *, void *);
void *g_strchug(void *);
void *g_strchomp(void *);
void *g_strdelimit(void *, void *, long);
void *g_strcanon(void *, void *, long);
void *g_strreverse(void *);
void *g_strup(void *);
void *g_strdown(void *);
void *g_ascii_strup(void *, long);
void *g_ascii_strdown(void *, long);
void *g_strescape(void *, void *);
void *g_strcompress(void *);
void *g_strstr_len(void *, long, void *);
void *g_strrstr(void *, void *);
void *g_strrstr_len(void *, long, void *);
long g_str_has_prefix(void *, void *);
long g_str_has_suffix(void *, void *);
long g_str_is_ascii(void *);
long g_str_equal(void *, void *);
long g_str_hash(void *);
long g_str_match_string(void *, void *, long);
void *g_str_to_ascii(void *, void *);
void *g_str_tokenize_and_fold(void *, void *, void *);
long g_strcmp0(void *, void *);
long g_strcasecmp(void *, void *);
long g_strncasecmp(void *, void *, long);
long g_ascii_strcasecmp(void *, void *);
long g_ascii_strncasecmp(void *, void *, long);
long g_ascii_tolower(long);
long g_ascii_toupper(long);
long g_ascii_digit_value(long);
long g_ascii_xdigit_value(long);
long g_ascii_strtod(void *, void *);
long g_ascii_strtoll(void *, void *, long);
long g_ascii_strtoull(void *, void *, long);
void *g_ascii_dtostr(void *, long, long);
void *g_ascii_formatd(void *, long, void *, long);
long g_strtod(void *, void *);
void *g_stpcpy(void *, void *);
long g_strlcpy(void *, void *, long);
long g_strlcat(void *, void *, long);
void *g_strerror(long);
void *g_strsignal(long);
void g_strip_context(void *, void *);
void *g_intern_string(void *);
void *g_intern_static_string(void *);
long g_quark_from_string(void *);
long g_quark_from_static_string(void *);
long g_quark_try_string(void *);
void *g_quark_to_string(long);
void g_dgettext(void *, void *);
void g_dpgettext(void *, void *, long);
void g_dngettext(void *, void *, void *, long);
long g_snprintf(void *, long, void *, ...);
long g_vsnprintf(void *, long, void *, void *);
long g_sprintf(void *, void *, ...);
long g_printf(void *, ...);
long g_fprintf(void *, void *, ...);
void g_print(void *, ...);
void g_printerr(void *, ...);
void g_log(void *, long, void *, ...);
void g_logv(void *, long, void *, void *);
void g_log_structured_standard(void *, long, void *, void *, void *, void *, ...);
void g_return_if_fail_warning(void *, void *, void *);
void g_warn_message(void *, void *, long, void *, void *);
void g_assertion_message(void *, void *, long, void *, void *);
void g_assertion_message_expr(void *, void *, long, void *, void *);
void g_abort(void);
long g_utf8_validate(void *, long, void *);
long g_utf8_strlen(void *, long);
long g_utf8_get_char(void *);
long g_utf8_get_char_validated(void *, long);
void *g_utf8_strup(void *, long);
void *g_utf8_strdown(void *, long);
void *g_utf8_casefold(void *, long);
void *g_utf8_normalize(void *, long, long);
void *g_utf8_make_valid(void *, long);
void *g_utf8_substring(void *, long, long);
void *g_utf8_strreverse(void *, long);
long g_utf8_collate(void *, void *);
void *g_utf8_collate_key(void *, long);
void *g_utf8_offset_to_pointer(void *, long);
long g_utf8_pointer_to_offset(void *, void *);
void *g_utf8_find_next_char(void *, void *);
void *g_utf8_find_prev_char(void *, void *);
void *g_utf8_prev_char(void *);
void *g_utf8_strchr(void *, long, long);
void *g_utf8_strrchr(void *, long, long);
void *g_utf8_strncpy(void *, void *, long);
void *g_utf8_to_utf16(void *, long, void *, void *, void *);
void *g_utf16_to_utf8(void *, long, void *, void *, void *);
void *g_utf8_to_ucs4(void *, long, void *, void *, void *);
void *g_ucs4_to_utf8(void *, long, void *, void *, void *);
long g_unichar_to_utf8(long, void *);
long g_unichar_isalpha(long);
long g_unichar_isdigit(long);
long g_unichar_isspace(long);
long g_unichar_tolower(long);
long g_unichar_toupper(long);
void *g_convert(void *, long, void *, void *, void *, void *, void *);
void *g_locale_to_utf8(void *, long, void *, void *, void *);
void *g_locale_from_utf8(void *, long, void *, void *, void *);
void *g_filename_to_utf8(void *, long, void *, void *, void *);
void *g_filename_from_utf8(void *, long, void *, void *, void *);
void *g_filename_display_name(void *);
void *g_filename_display_basename(void *);
void *g_filename_to_uri(void *, void *, void *);
void *g_filename_from_uri(void *, void *, void *);
void *g_uri_escape_string(void *, void *, long);
void *g_uri_unescape_string(void *, void *);
void *g_uri_parse_scheme(void *);
void *g_markup_escape_text(void *, long);
void *g_markup_printf_escaped(void *, ...);
void *g_markup_vprintf_escaped(void *, void *);
void *g_base64_encode(void *, long);
void *g_base64_decode(void *, void *);
void *g_base64_decode_inplace(void *, void *);
void *g_compute_checksum_for_data(long, void *, long);
void *g_compute_checksum_for_string(long, void *, long);
void *g_shell_quote(void *);
void *g_shell_unquote(void *, void *);
void *g_format_size(long);
void *g_format_size_full(long, long);
void *g_uuid_string_random(void);
void *g_get_codeset(void);
long g_get_charset(void *);
void *g_path_get_basename(void *);
void *g_path_get_dirname(void *);
long g_path_is_absolute(void *);
void *g_path_skip_root(void *);
void *g_basename(void *);
void *g_build_filename(void *, ...);
void *g_build_filenamev(void *);
void *g_build_path(void *, void *, ...);
void *g_build_pathv(void *, void *);
void *g_canonicalize_filename(void *, void *);
void *g_find_program_in_path(void *);
void *g_get_current_dir(void);
void *g_get_home_dir(void);
void *g_get_tmp_dir(void);
void *g_get_user_name(void);
void *g_get_real_name(void);
void *g_get_host_name(void);
void *g_get_user_data_dir(void);
void *g_get_user_config_dir(void);
void *g_get_user_cache_dir(void);
void *g_get_user_runtime_dir(void);
void *g_get_prgname(void);
void g_set_prgname(void *);
void *g_get_application_name(void);
void *g_getenv(void *);
long g_setenv(void *, void *, long);
void g_unsetenv(void *);
void *g_get_environ(void);
void *g_listenv(void);
long g_file_test(void *, long);
long g_file_get_contents(void *, void **, void *, void *);
long g_file_set_contents(void *, void *, long, void *);
void *g_file_read_link(void *, void *);
long g_file_open_tmp(void *, void **, void *);
long g_mkdir_with_parents(void *, long);
long g_mkstemp(void *);
void *g_mkdtemp(void *);
void g_dir_open(void *, long, void *);
void *g_dir_read_name(void *);
void g_dir_rewind(void *);
void g_dir_close(void *);
void g_get_current_time(void *);
long g_get_monotonic_time(void);
long g_get_real_time(void);
void g_usleep(long);
long g_random_int(void);
long g_random_int_range(long, long);
long g_random_double(void);
void *g_string_new(void *);
void *g_string_new_len(void *, long);
void *g_string_sized_new(long);
void g_string_free(void *, long);
void *g_string_free_and_steal(void *);
void *g_string_free_to_bytes(void *);
long g_string_equal(void *, void *);
long g_string_hash(void *);
void *g_string_assign(void *, void *);
void *g_string_truncate(void *, long);
void *g_string_set_size(void *, long);
void *g_string_append(void *, void *);
void *g_string_append_len(void *, void *, long);
void *g_string_append_c(void *, long);
void *g_string_append_unichar(void *, long);
void g_string_append_printf(void *, void *, ...);
void g_string_append_vprintf(void *, void *, void *);
void *g_string_append_uri_escaped(void *, void *, void *, long);
void *g_string_prepend(void *, void *);
void *g_string_prepend_c(void *, long);
void *g_string_prepend_len(void *, void *, long);
void *g_string_insert(void *, long, void *);
void *g_string_insert_c(void *, long, long);
void *g_string_insert_len(void *, long, void *, long);
void *g_string_overwrite(void *, long, void *);
void *g_string_erase(void *, long, long);
void g_string_printf(void *, void *, ...);
void g_string_vprintf(void *, void *, void *);
long g_string_replace(void *, void *, void *, long);
void *g_string_ascii_down(void *);
void *g_string_ascii_up(void *);
void *g_array_new(long, long, long);
void *g_array_sized_new(long, long, long, long);
void *g_array_append_vals(void *, void *, long);
void *g_array_prepend_vals(void *, void *, long);
void *g_array_insert_vals(void *, long, void *, long);
void *g_array_set_size(void *, long);
void *g_array_remove_index(void *, long);
void *g_array_remove_index_fast(void *, long);
void *g_array_remove_range(void *, long, long);
void g_array_sort(void *, void (*)(void));
void g_array_sort_with_data(void *, void (*)(void), void *);
void g_array_set_clear_func(void *, void (*)(void));
long g_array_get_element_size(void *);
void g_array_free(void *, long);
void *g_array_steal(void *, void *);
void *g_array_ref(void *);
void g_array_unref(void *);
void *g_ptr_array_new(void);
void *g_ptr_array_sized_new(long);
void *g_ptr_array_new_with_free_func(void (*)(void));
void *g_ptr_array_new_full(long, void (*)(void));
void g_ptr_array_add(void *, void *);
void g_ptr_array_insert(void *, long, void *);
void g_ptr_array_set_size(void *, long);
void g_ptr_array_set_free_func(void *, void (*)(void));
long g_ptr_array_remove(void *, void *);
long g_ptr_array_remove_fast(void *, void *);
void g_ptr_array_remove_index(void *, long);
void g_ptr_array_remove_index_fast(void *, long);
void *g_ptr_array_remove_range(void *, long, long);
void g_ptr_array_steal_index(void *, long);
long g_ptr_array_find(void *, void *, void *);
void g_ptr_array_foreach(void *, void (*)(void), void *);
void g_ptr_array_sort(void *, void (*)(void));
void g_ptr_array_free(void *, long);
void *g_ptr_array_ref(void *);
void g_ptr_array_unref(void *);
void *g_byte_array_new(void);
void *g_byte_array_sized_new(long);
void *g_byte_array_append(void *, void *, long);
void *g_byte_array_prepend(void *, void *, long);
void *g_byte_array_set_size(void *, long);
void g_byte_array_free(void *, long);
void *g_byte_array_free_to_bytes(void *);
void g_byte_array_unref(void *);
void *g_bytes_new(void *, long);
void *g_bytes_new_take(void *, long);
void *g_bytes_new_static(void *, long);
void *g_bytes_get_data(void *, void *);
long g_bytes_get_size(void *);
long g_bytes_equal(void *, void *);
long g_bytes_compare(void *, void *);
void *g_bytes_ref(void *);
void g_bytes_unref(void *);
void *g_list_append(void *, void *);
void *g_list_prepend(void *, void *);
void *g_list_insert(void *, void *, long);
void *g_list_insert_sorted(void *, void *, void (*)(void));
void *g_list_concat(void *, void *);
void *g_list_remove(void *, void *);
void g_list_remove_link(void *, void *);
void g_list_delete_link(void *, void *);
void *g_list_reverse(void *);
void *g_list_copy(void *);
void *g_list_sort(void *, void (*)(void));
void *g_list_nth(void *, long);
void g_list_nth_data(void *, long);
void *g_list_find(void *, void *);
void *g_list_find_custom(void *, void *, void (*)(void));
long g_list_index(void *, void *);
void g_list_first(void *);
void *g_list_last(void *);
long g_list_length(void *);
void g_list_foreach(void *, void (*)(void), void *);
void g_list_free(void *);
void g_list_free_1(void *);
void g_list_free_full(void *, void (*)(void));
void *g_list_alloc(void);
void *g_slist_append(void *, void *);
void *g_slist_prepend(void *, void *);
void *g_slist_insert(void *, void *, long);
void *g_slist_insert_sorted(void *, void *, void (*)(void));
void *g_slist_concat(void *, void *);
void *g_slist_remove(void *, void *);
void g_slist_remove_link(void *, void *);
void g_slist_delete_link(void *, void *);
void *g_slist_reverse(void *);
void *g_slist_copy(void *);
void *g_slist_sort(void *, void (*)(void));
void *g_slist_nth(void *, long);
void g_slist_nth_data(void *, long);
void *g_slist_find(void *, void *);
void *g_slist_find_custom(void *, void *, void (*)(void));
void *g_slist_last(void *);
long g_slist_length(void *);
void g_slist_foreach(void *, void (*)(void), void *);
void g_slist_free(void *);
void g_slist_free_1(void *);
void g_slist_free_full(void *, void (*)(void));
void *g_queue_new(void);
void g_queue_init(void *);
void g_queue_clear(void *);
void g_queue_free(void *);
void g_queue_free_full(void *, void (*)(void));
void g_queue_push_head(void *, void *);
void g_queue_push_tail(void *, void *);
void g_queue_pop_head(void *);
void g_queue_pop_tail(void *);
void g_queue_peek_head(void *);
void g_queue_peek_tail(void *);
long g_queue_is_empty(void *);
long g_queue_get_length(void *);
void g_queue_foreach(void *, void (*)(void), void *);
void *g_hash_table_new(void (*)(void), void (*)(void));
void *g_hash_table_new_full(void (*)(void), void (*)(void), void (*)(void), void (*)(void));
long g_hash_table_insert(void *, void *, void *);
long g_hash_table_replace(void *, void *, void *);
long g_hash_table_add(void *, void *);
void g_hash_table_lookup(void *, void *);
long g_hash_table_lookup_extended(void *, void *, void *, void *);
long g_hash_table_contains(void *, void *);
long g_hash_table_remove(void *, void *);
void g_hash_table_remove_all(void *);
long g_hash_table_steal(void *, void *);
void g_hash_table_foreach(void *, void (*)(void), void *);
long g_hash_table_foreach_remove(void *, void (*)(void), void *);
void g_hash_table_find(void *, void (*)(void), void *);
long g_hash_table_size(void *);
void *g_hash_table_get_keys(void *);
void *g_hash_table_get_values(void *);
void *g_hash_table_get_keys_as_array(void *, void *);
void g_hash_table_iter_init(void *, void *);
long g_hash_table_iter_next(void *, void *, void *);
void g_hash_table_iter_remove(void *);
void *g_hash_table_ref(void *);
void g_hash_table_unref(void *);
void g_hash_table_destroy(void *);
long g_direct_hash(long);
long g_direct_equal(long, long);
long g_int_hash(void *);
long g_int_equal(void *, void *);
long g_int64_hash(void *);
long g_int64_equal(void *, void *);
void *g_error_new(long, long, void *, ...);
void *g_error_new_literal(long, long, void *);
void *g_error_copy(void *);
void g_error_free(void *);
long g_error_matches(void *, long, long);
void g_set_error(void *, long, long, void *, ...);
void g_set_error_literal(void *, long, long, void *);
void g_propagate_error(void *, void *);
void g_prefix_error(void *, void *, ...);
void g_clear_error(void *);
void *g_regex_new(void *, long, long, void *);
void *g_regex_ref(void *);
void g_regex_unref(void *);
long g_regex_match(void *, void *, long, void *);
long g_regex_match_simple(void *, void *, long, long);
void *g_regex_replace(void *, void *, long, long, void *, long, void *);
void *g_regex_replace_literal(void *, void *, long, long, void *, long, void *);
void *g_regex_split(void *, void *, long);
void *g_regex_split_simple(void *, void *, long, long);
void *g_regex_escape_string(void *, long);
void *g_match_info_fetch(void *, long);
void *g_match_info_fetch_named(void *, void *);
long g_match_info_matches(void *);
void g_match_info_free(void *);
void *g_pattern_spec_new(void *);
void g_pattern_spec_free(void *);
long g_pattern_match_simple(void *, void *);
void *g_key_file_new(void);
void g_key_file_free(void *);
void g_key_file_unref(void *);
long g_key_file_load_from_file(void *, void *, long, void *);
long g_key_file_load_from_data(void *, void *, long, long, void *);
long g_key_file_has_group(void *, void *);
long g_key_file_has_key(void *, void *, void *, void *);
void *g_key_file_get_string(void *, void *, void *, void *);
void *g_key_file_get_value(void *, void *, void *, void *);
void *g_key_file_get_locale_string(void *, void *, void *, void *, void *);
void *g_key_file_get_string_list(void *, void *, void *, void *, void *);
long g_key_file_get_boolean(void *, void *, void *, void *);
long g_key_file_get_integer(void *, void *, void *, void *);
long g_key_file_get_double(void *, void *, void *, void *);
void *g_key_file_get_groups(void *, void *);
void *g_key_file_get_keys(void *, void *, void *, void *);
void g_key_file_set_string(void *, void *, void *, void *);
void g_key_file_set_value(void *, void *, void *, void *);
void g_key_file_set_boolean(void *, void *, void *, long);
void g_key_file_set_integer(void *, void *, void *, long);
void *g_key_file_to_data(void *, void *, void *);
void *g_date_time_new_now_local(void);
void *g_date_time_new_now_utc(void);
void *g_date_time_new_from_unix_local(long);
void *g_date_time_new_from_unix_utc(long);
void *g_date_time_format(void *, void *);
void g_date_time_unref(void *);
void *g_timer_new(void);
void g_timer_start(void *);
long g_timer_elapsed(void *, void *);
void g_timer_destroy(void *);
void g_mutex_init(void *);
void g_mutex_clear(void *);
void g_mutex_lock(void *);
long g_mutex_trylock(void *);
void g_mutex_unlock(void *);
void g_rec_mutex_lock(void *);
void g_rec_mutex_unlock(void *);
void g_rw_lock_reader_lock(void *);
void g_rw_lock_reader_unlock(void *);
void g_rw_lock_writer_lock(void *);
void g_rw_lock_writer_unlock(void *);
void g_cond_init(void *);
void g_cond_clear(void *);
void g_cond_signal(void *);
void g_cond_broadcast(void *);
void g_cond_wait(void *, void *);
long g_cond_wait_until(void *, void *, long);
void g_thread_new(void *, void (*)(void), void *);
void g_thread_join(void *);
void g_thread_unref(void *);
void g_async_queue_push(void *, void *);
void g_async_queue_pop(void *);
void g_main_loop_new(void *, long);
void g_main_loop_run(void *);
void g_main_loop_quit(void *);
void g_main_loop_unref(void *);
long g_main_context_iteration(void *, long);
long g_idle_add(void (*)(void), void *);
long g_idle_add_full(long, void (*)(void), void *, void (*)(void));
long g_timeout_add(long, void (*)(void), void *);
long g_timeout_add_full(long, long, void (*)(void), void *, void (*)(void));
long g_timeout_add_seconds(long, void (*)(void), void *);
long g_source_remove(long);
long g_spawn_command_line_sync(void *, void **, void **, void *, void *);
long g_spawn_command_line_async(void *, void *);

/* Memory */
void glib_memory(void *p, long n, void (*f)(void)) {
    g_malloc(n); // api: g_malloc (-) fresh size:1 heap:glib
    g_malloc0(n); // api: g_malloc0 (-) fresh size:1 zero heap:glib
    g_malloc_n(n, n); // api: g_malloc_n (- -) fresh size:1*2 heap:glib
    g_malloc0_n(n, n); // api: g_malloc0_n (- -) fresh size:1*2 zero heap:glib
    g_try_malloc(n); // api: g_try_malloc (-) fresh size:1 heap:glib
    g_try_malloc0(n); // api: g_try_malloc0 (-) fresh size:1 zero heap:glib
    g_try_malloc_n(n, n); // api: g_try_malloc_n (- -) fresh size:1*2 heap:glib
    g_try_malloc0_n(n, n); // api: g_try_malloc0_n (- -) fresh size:1*2 zero heap:glib
    g_realloc(p, n); // api: g_realloc (g -) regrown:1 size:2 heap:glib
    g_realloc_n(p, n, n); // api: g_realloc_n (g - -) regrown:1 size:2*3 heap:glib
    g_try_realloc(p, n); // api: g_try_realloc (g -) regrown:1 size:2 heap:glib
    g_try_realloc_n(p, n, n); // api: g_try_realloc_n (g - -) regrown:1 size:2*3 heap:glib
    g_aligned_alloc(n, n, n); // api: g_aligned_alloc (- - -) fresh size:1*2 heap:glib-aligned
    g_aligned_alloc0(n, n, n); // api: g_aligned_alloc0 (- - -) fresh size:1*2 zero heap:glib-aligned
    g_aligned_free(p); // api: g_aligned_free (f) heap:glib-aligned
    g_free(p); // api: g_free (f) heap:glib
    g_free_sized(p, n); // api: g_free_sized (f -) heap:glib
    g_clear_pointer(p, f); // api: g_clear_pointer (? b) frees calls
    g_memdup(p, n); // api: g_memdup (r -) fresh copy:1 size:2 heap:glib maybe
    g_memdup2(p, n); // api: g_memdup2 (r -) fresh copy:1 size:2 heap:glib maybe
    g_slice_alloc(n); // api: g_slice_alloc (-) fresh size:1 heap:gslice
    g_slice_alloc0(n); // api: g_slice_alloc0 (-) fresh size:1 zero heap:gslice
    g_slice_copy(n, p); // api: g_slice_copy (- r) fresh copy:2 size:1 heap:gslice
    g_slice_free1(n, p); // api: g_slice_free1 (- f) heap:gslice
}

/* Text */
void glib_text(void *p, long n, void (*f)(void)) {
    g_strdup(p); // api: g_strdup (r) fresh copy:1 heap:glib maybe
    g_strndup(p, n); // api: g_strndup (r -) fresh copy:1 count:2 heap:glib maybe
    g_strnfill(n, n); // api: g_strnfill (- -) fresh size:1+1 heap:glib
    g_strdup_printf(p, p); // api: g_strdup_printf (r *r) fresh heap:glib format:1 nonnull
    g_strdup_vprintf(p, p); // api: g_strdup_vprintf (r r) fresh heap:glib format:1 nonnull
    g_vasprintf(p, p, p); // api: g_vasprintf (o r r) plain heap:glib format:2
    g_strconcat(p, p); // api: g_strconcat (r *r) fresh heap:glib
    g_strjoin(p, p); // api: g_strjoin (r *r) fresh heap:glib
    g_strjoinv(p, p); // api: g_strjoinv (r r) fresh heap:glib
    g_strsplit(p, p, n); // api: g_strsplit (r r -) fresh heap:gstrv nonnull
    g_strsplit_set(p, p, n); // api: g_strsplit_set (r r -) fresh heap:gstrv nonnull
    g_strdupv(p); // api: g_strdupv (r) fresh copy:1 heap:gstrv maybe
    g_strfreev(p); // api: g_strfreev (f) heap:gstrv
    g_strv_length(p); // api: g_strv_length (r) plain
    g_strv_contains(p, p); // api: g_strv_contains (r r) plain
    g_strv_equal(p, p); // api: g_strv_equal (r r) plain
    g_strchug(p); // api: g_strchug (w) arg:1
    g_strchomp(p); // api: g_strchomp (w) arg:1
    g_strdelimit(p, p, n); // api: g_strdelimit (w r -) arg:1
    g_strcanon(p, p, n); // api: g_strcanon (w r -) arg:1
    g_strreverse(p); // api: g_strreverse (w) arg:1
    g_strup(p); // api: g_strup (w) arg:1
    g_strdown(p); // api: g_strdown (w) arg:1
    g_ascii_strup(p, n); // api: g_ascii_strup (r -) fresh heap:glib
    g_ascii_strdown(p, n); // api: g_ascii_strdown (r -) fresh heap:glib
    g_strescape(p, p); // api: g_strescape (r r) fresh heap:glib
    g_strcompress(p); // api: g_strcompress (r) fresh heap:glib
    g_strstr_len(p, n, p); // api: g_strstr_len (r - r) interior:1
    g_strrstr(p, p); // api: g_strrstr (r r) interior:1
    g_strrstr_len(p, n, p); // api: g_strrstr_len (r - r) interior:1
    g_str_has_prefix(p, p); // api: g_str_has_prefix (r r) plain
    g_str_has_suffix(p, p); // api: g_str_has_suffix (r r) plain
    g_str_is_ascii(p); // api: g_str_is_ascii (r) plain
    g_str_equal(p, p); // api: g_str_equal (r r) plain
    g_str_hash(p); // api: g_str_hash (r) plain
    g_str_match_string(p, p, n); // api: g_str_match_string (r r -) plain
    g_str_to_ascii(p, p); // api: g_str_to_ascii (r r) fresh heap:glib
    g_str_tokenize_and_fold(p, p, p); // api: g_str_tokenize_and_fold (r r ?) fresh heap:gstrv
    g_strcmp0(p, p); // api: g_strcmp0 (r r) plain
    g_strcasecmp(p, p); // api: g_strcasecmp (r r) plain
    g_strncasecmp(p, p, n); // api: g_strncasecmp (r r -) plain
    g_ascii_strcasecmp(p, p); // api: g_ascii_strcasecmp (r r) plain
    g_ascii_strncasecmp(p, p, n); // api: g_ascii_strncasecmp (r r -) plain
    g_ascii_tolower(n); // api: g_ascii_tolower (-) plain
    g_ascii_toupper(n); // api: g_ascii_toupper (-) plain
    g_ascii_digit_value(n); // api: g_ascii_digit_value (-) plain
    g_ascii_xdigit_value(n); // api: g_ascii_xdigit_value (-) plain
    g_ascii_strtod(p, p); // api: g_ascii_strtod (r w) plain into:1
    g_ascii_strtoll(p, p, n); // api: g_ascii_strtoll (r w -) plain into:1
    g_ascii_strtoull(p, p, n); // api: g_ascii_strtoull (r w -) plain into:1
    g_ascii_dtostr(p, n, n); // api: g_ascii_dtostr (w - -) arg:1
    g_ascii_formatd(p, n, p, n); // api: g_ascii_formatd (w - r -) arg:1
    g_strtod(p, p); // api: g_strtod (r w) plain into:1
    g_stpcpy(p, p); // api: g_stpcpy (w r) interior:1
    g_strlcpy(p, p, n); // api: g_strlcpy (w r -) plain
    g_strlcat(p, p, n); // api: g_strlcat (w r -) plain
    g_strerror(n); // api: g_strerror (-) lasting nonnull
    g_strsignal(n); // api: g_strsignal (-) lasting nonnull
    g_strip_context(p, p); // api: g_strip_context (r r)
    g_intern_string(p); // api: g_intern_string (r) lasting
    g_intern_static_string(p); // api: g_intern_static_string (k) lasting
    g_quark_from_string(p); // api: g_quark_from_string (r) plain
    g_quark_from_static_string(p); // api: g_quark_from_static_string (k) plain
    g_quark_try_string(p); // api: g_quark_try_string (r) plain
    g_quark_to_string(n); // api: g_quark_to_string (-) lasting
    g_dgettext(p, p); // api: g_dgettext (r r)
    g_dpgettext(p, p, n); // api: g_dpgettext (r r -)
    g_dngettext(p, p, p, n); // api: g_dngettext (r r r -)
    g_snprintf(p, n, p, p); // api: g_snprintf (w - r *r) plain format:3
    g_vsnprintf(p, n, p, p); // api: g_vsnprintf (w - r r) plain format:3
    g_sprintf(p, p, p); // api: g_sprintf (w r *r) plain format:2
    g_printf(p, p); // api: g_printf (r *r) plain format:1
    g_fprintf(p, p, p); // api: g_fprintf (w r *r) plain format:2
    g_print(p, p); // api: g_print (r *r) format:1
    g_printerr(p, p); // api: g_printerr (r *r) format:1
    g_log(p, n, p, p); // api: g_log (r - r *r) format:3
    g_logv(p, n, p, p); // api: g_logv (r - r r) format:3
    g_log_structured_standard(p, n, p, p, p, p, p); // api: g_log_structured_standard (r - r r r r *r) format:6
    g_return_if_fail_warning(p, p, p); // api: g_return_if_fail_warning (r r r)
    g_warn_message(p, p, n, p, p); // api: g_warn_message (r r - r r)
    g_assertion_message(p, p, n, p, p); // api: g_assertion_message (r r - r r)
    g_assertion_message_expr(p, p, n, p, p); // api: g_assertion_message_expr (r r - r r) noreturn
    g_abort(); // api: g_abort () noreturn
}

/* Unicode and encodings */
void glib_unicode_encodings(void *p, long n, void (*f)(void)) {
    g_utf8_validate(p, n, p); // api: g_utf8_validate (r - w) plain into:1
    g_utf8_strlen(p, n); // api: g_utf8_strlen (r -) plain
    g_utf8_get_char(p); // api: g_utf8_get_char (r) plain
    g_utf8_get_char_validated(p, n); // api: g_utf8_get_char_validated (r -) plain
    g_utf8_strup(p, n); // api: g_utf8_strup (r -) fresh heap:glib
    g_utf8_strdown(p, n); // api: g_utf8_strdown (r -) fresh heap:glib
    g_utf8_casefold(p, n); // api: g_utf8_casefold (r -) fresh heap:glib
    g_utf8_normalize(p, n, n); // api: g_utf8_normalize (r - -) fresh heap:glib
    g_utf8_make_valid(p, n); // api: g_utf8_make_valid (r -) fresh heap:glib
    g_utf8_substring(p, n, n); // api: g_utf8_substring (r - -) fresh heap:glib
    g_utf8_strreverse(p, n); // api: g_utf8_strreverse (r -) fresh heap:glib
    g_utf8_collate(p, p); // api: g_utf8_collate (r r) plain
    g_utf8_collate_key(p, n); // api: g_utf8_collate_key (r -) fresh heap:glib
    g_utf8_offset_to_pointer(p, n); // api: g_utf8_offset_to_pointer (r -) interior:1
    g_utf8_pointer_to_offset(p, p); // api: g_utf8_pointer_to_offset (r r) plain
    g_utf8_find_next_char(p, p); // api: g_utf8_find_next_char (r r) interior:1
    g_utf8_find_prev_char(p, p); // api: g_utf8_find_prev_char (r r) interior:1
    g_utf8_prev_char(p); // api: g_utf8_prev_char (r) interior:1
    g_utf8_strchr(p, n, n); // api: g_utf8_strchr (r - -) interior:1
    g_utf8_strrchr(p, n, n); // api: g_utf8_strrchr (r - -) interior:1
    g_utf8_strncpy(p, p, n); // api: g_utf8_strncpy (w r -) arg:1
    g_utf8_to_utf16(p, n, p, p, p); // api: g_utf8_to_utf16 (r - w w w) fresh heap:glib
    g_utf16_to_utf8(p, n, p, p, p); // api: g_utf16_to_utf8 (r - w w w) fresh heap:glib
    g_utf8_to_ucs4(p, n, p, p, p); // api: g_utf8_to_ucs4 (r - w w w) fresh heap:glib
    g_ucs4_to_utf8(p, n, p, p, p); // api: g_ucs4_to_utf8 (r - w w w) fresh heap:glib
    g_unichar_to_utf8(n, p); // api: g_unichar_to_utf8 (- w) plain
    g_unichar_isalpha(n); // api: g_unichar_isalpha (-) plain
    g_unichar_isdigit(n); // api: g_unichar_isdigit (-) plain
    g_unichar_isspace(n); // api: g_unichar_isspace (-) plain
    g_unichar_tolower(n); // api: g_unichar_tolower (-) plain
    g_unichar_toupper(n); // api: g_unichar_toupper (-) plain
    g_convert(p, n, p, p, p, p, p); // api: g_convert (r - r r w w w) fresh heap:glib
    g_locale_to_utf8(p, n, p, p, p); // api: g_locale_to_utf8 (r - w w w) fresh heap:glib
    g_locale_from_utf8(p, n, p, p, p); // api: g_locale_from_utf8 (r - w w w) fresh heap:glib
    g_filename_to_utf8(p, n, p, p, p); // api: g_filename_to_utf8 (r - w w w) fresh heap:glib
    g_filename_from_utf8(p, n, p, p, p); // api: g_filename_from_utf8 (r - w w w) fresh heap:glib
    g_filename_display_name(p); // api: g_filename_display_name (r) fresh heap:glib nonnull
    g_filename_display_basename(p); // api: g_filename_display_basename (r) fresh heap:glib nonnull
    g_filename_to_uri(p, p, p); // api: g_filename_to_uri (r r w) fresh heap:glib
    g_filename_from_uri(p, p, p); // api: g_filename_from_uri (r w w) fresh heap:glib
    g_uri_escape_string(p, p, n); // api: g_uri_escape_string (r r -) fresh heap:glib
    g_uri_unescape_string(p, p); // api: g_uri_unescape_string (r r) fresh heap:glib
    g_uri_parse_scheme(p); // api: g_uri_parse_scheme (r) fresh heap:glib
    g_markup_escape_text(p, n); // api: g_markup_escape_text (r -) fresh heap:glib
    g_markup_printf_escaped(p, p); // api: g_markup_printf_escaped (r *r) fresh heap:glib format:1
    g_markup_vprintf_escaped(p, p); // api: g_markup_vprintf_escaped (r r) fresh heap:glib format:1
    g_base64_encode(p, n); // api: g_base64_encode (r -) fresh heap:glib
    g_base64_decode(p, p); // api: g_base64_decode (r w) fresh heap:glib
    g_base64_decode_inplace(p, p); // api: g_base64_decode_inplace (w w) arg:1
    g_compute_checksum_for_data(n, p, n); // api: g_compute_checksum_for_data (- r -) fresh heap:glib
    g_compute_checksum_for_string(n, p, n); // api: g_compute_checksum_for_string (- r -) fresh heap:glib
    g_shell_quote(p); // api: g_shell_quote (r) fresh heap:glib nonnull
    g_shell_unquote(p, p); // api: g_shell_unquote (r w) fresh heap:glib
    g_format_size(n); // api: g_format_size (-) fresh heap:glib nonnull
    g_format_size_full(n, n); // api: g_format_size_full (- -) fresh heap:glib nonnull
    g_uuid_string_random(); // api: g_uuid_string_random () fresh heap:glib nonnull
    g_get_codeset(); // api: g_get_codeset () fresh heap:glib
    g_get_charset(p); // api: g_get_charset (w) plain
}

/* Paths, environment, files */
void glib_paths(void *p, long n, void (*f)(void)) {
    g_path_get_basename(p); // api: g_path_get_basename (r) fresh heap:glib nonnull
    g_path_get_dirname(p); // api: g_path_get_dirname (r) fresh heap:glib nonnull
    g_path_is_absolute(p); // api: g_path_is_absolute (r) plain
    g_path_skip_root(p); // api: g_path_skip_root (r) interior:1
    g_basename(p); // api: g_basename (r) interior:1
    g_build_filename(p, p); // api: g_build_filename (r *r) fresh heap:glib
    g_build_filenamev(p); // api: g_build_filenamev (r) fresh heap:glib
    g_build_path(p, p, p); // api: g_build_path (r r *r) fresh heap:glib
    g_build_pathv(p, p); // api: g_build_pathv (r r) fresh heap:glib
    g_canonicalize_filename(p, p); // api: g_canonicalize_filename (r r) fresh heap:glib
    g_find_program_in_path(p); // api: g_find_program_in_path (r) fresh heap:glib
    g_get_current_dir(); // api: g_get_current_dir () fresh heap:glib nonnull
    g_get_home_dir(); // api: g_get_home_dir () lasting
    g_get_tmp_dir(); // api: g_get_tmp_dir () lasting
    g_get_user_name(); // api: g_get_user_name () lasting
    g_get_real_name(); // api: g_get_real_name () lasting
    g_get_host_name(); // api: g_get_host_name () lasting
    g_get_user_data_dir(); // api: g_get_user_data_dir () lasting
    g_get_user_config_dir(); // api: g_get_user_config_dir () lasting
    g_get_user_cache_dir(); // api: g_get_user_cache_dir () lasting
    g_get_user_runtime_dir(); // api: g_get_user_runtime_dir () lasting
    g_get_prgname(); // api: g_get_prgname () static
    g_set_prgname(p); // api: g_set_prgname (d)
    g_get_application_name(); // api: g_get_application_name () static
    g_getenv(p); // api: g_getenv (r) static
    g_setenv(p, p, n); // api: g_setenv (d d -) plain
    g_unsetenv(p); // api: g_unsetenv (r)
    g_get_environ(); // api: g_get_environ () fresh heap:gstrv
    g_listenv(); // api: g_listenv () fresh heap:gstrv
    g_file_test(p, n); // api: g_file_test (r -) plain
    g_file_get_contents(p, p, p, p); // api: g_file_get_contents (r o w w) plain heap:glib
    g_file_set_contents(p, p, n, p); // api: g_file_set_contents (r r - w) plain
    g_file_read_link(p, p); // api: g_file_read_link (r w) fresh heap:glib
    g_file_open_tmp(p, p, p); // api: g_file_open_tmp (r o w) plain heap:glib
    g_mkdir_with_parents(p, n); // api: g_mkdir_with_parents (r -) plain
    g_mkstemp(p); // api: g_mkstemp (w) plain
    g_mkdtemp(p); // api: g_mkdtemp (w) arg:1
    g_dir_open(p, n, p); // api: g_dir_open (r - w)
    g_dir_read_name(p); // api: g_dir_read_name (w) static
    g_dir_rewind(p); // api: g_dir_rewind (w)
    g_dir_close(p); // api: g_dir_close (f) heap:gdir
    g_get_current_time(p); // api: g_get_current_time (w)
    g_get_monotonic_time(); // api: g_get_monotonic_time () plain
    g_get_real_time(); // api: g_get_real_time () plain
    g_usleep(n); // api: g_usleep (-)
    g_random_int(); // api: g_random_int () plain
    g_random_int_range(n, n); // api: g_random_int_range (- -) plain
    g_random_double(); // api: g_random_double () plain
}

/* GString */
void glib_gstring(void *p, long n, void (*f)(void)) {
    g_string_new(p); // api: g_string_new (r) fresh heap:gstring text:1 role:create nonnull
    g_string_new_len(p, n); // api: g_string_new_len (r -) fresh heap:gstring text:1 role:create nonnull
    g_string_sized_new(n); // api: g_string_sized_new (-) fresh empty room:1 heap:gstring role:create-sized nonnull
    g_string_free(p, n); // api: g_string_free (c -) role:steal
    g_string_free_and_steal(p); // api: g_string_free_and_steal (c) fresh heap:glib role:steal
    g_string_free_to_bytes(p); // api: g_string_free_to_bytes (c) fresh heap:gbytes role:steal
    g_string_equal(p, p); // api: g_string_equal (r r) plain
    g_string_hash(p); // api: g_string_hash (r) plain
    g_string_assign(p, p); // api: g_string_assign (a r) arg:1
    g_string_truncate(p, n); // api: g_string_truncate (w -) arg:1
    g_string_set_size(p, n); // api: g_string_set_size (a -) arg:1
    g_string_append(p, p); // api: g_string_append (a r) arg:1 text:2 role:append-text
    g_string_append_len(p, p, n); // api: g_string_append_len (a r -) arg:1 count:3 text:2 role:append-bytes
    g_string_append_c(p, n); // api: g_string_append_c (a -) arg:1 role:append-char
    g_string_append_unichar(p, n); // api: g_string_append_unichar (a -) arg:1 role:append-char
    g_string_append_printf(p, p, p); // api: g_string_append_printf (a r *r) format:2 role:append-format
    g_string_append_vprintf(p, p, p); // api: g_string_append_vprintf (a r r) format:2 role:append-format
    g_string_append_uri_escaped(p, p, p, n); // api: g_string_append_uri_escaped (a r r -) arg:1
    g_string_prepend(p, p); // api: g_string_prepend (a r) arg:1
    g_string_prepend_c(p, n); // api: g_string_prepend_c (a -) arg:1
    g_string_prepend_len(p, p, n); // api: g_string_prepend_len (a r -) arg:1
    g_string_insert(p, n, p); // api: g_string_insert (a - r) arg:1
    g_string_insert_c(p, n, n); // api: g_string_insert_c (a - -) arg:1
    g_string_insert_len(p, n, p, n); // api: g_string_insert_len (a - r -) arg:1
    g_string_overwrite(p, n, p); // api: g_string_overwrite (a - r) arg:1
    g_string_erase(p, n, n); // api: g_string_erase (w - -) arg:1
    g_string_printf(p, p, p); // api: g_string_printf (a r *r) format:2
    g_string_vprintf(p, p, p); // api: g_string_vprintf (a r r) format:2
    g_string_replace(p, p, p, n); // api: g_string_replace (a r r -) plain
    g_string_ascii_down(p); // api: g_string_ascii_down (w) arg:1
    g_string_ascii_up(p); // api: g_string_ascii_up (w) arg:1
}

/* GArray, GPtrArray, GByteArray: values are copied bit by bit, and with them the pointers they hold. */
void glib_garray(void *p, long n, void (*f)(void)) {
    g_array_new(n, n, n); // api: g_array_new (- - -) fresh empty heap:garray role:create nonnull
    g_array_sized_new(n, n, n, n); // api: g_array_sized_new (- - - -) fresh empty room:4 heap:garray role:create-sized nonnull
    g_array_append_vals(p, p, n); // api: g_array_append_vals (a ? -) arg:1 role:push
    g_array_prepend_vals(p, p, n); // api: g_array_prepend_vals (a ? -) arg:1
    g_array_insert_vals(p, n, p, n); // api: g_array_insert_vals (a - ? -) arg:1
    g_array_set_size(p, n); // api: g_array_set_size (a -) arg:1 frees calls
    g_array_remove_index(p, n); // api: g_array_remove_index (w -) arg:1 frees calls
    g_array_remove_index_fast(p, n); // api: g_array_remove_index_fast (w -) arg:1 frees calls
    g_array_remove_range(p, n, n); // api: g_array_remove_range (w - -) arg:1 frees calls
    g_array_sort(p, f); // api: g_array_sort (w b) calls
    g_array_sort_with_data(p, f, p); // api: g_array_sort_with_data (w b ?) calls
    g_array_set_clear_func(p, f); // api: g_array_set_clear_func (w b)
    g_array_get_element_size(p); // api: g_array_get_element_size (r) plain
    g_array_free(p, n); // api: g_array_free (c -) role:steal frees calls
    g_array_steal(p, p); // api: g_array_steal (w w) fresh heap:glib
    g_array_ref(p); // api: g_array_ref (k) arg:1
    g_array_unref(p); // api: g_array_unref (f) heap:garray role:free frees calls
    g_ptr_array_new(); // api: g_ptr_array_new () fresh empty heap:gptrarray role:create nonnull
    g_ptr_array_sized_new(n); // api: g_ptr_array_sized_new (-) fresh empty room:1 heap:gptrarray role:create-sized nonnull
    g_ptr_array_new_with_free_func(f); // api: g_ptr_array_new_with_free_func (b) fresh empty heap:gptrarray role:create nonnull
    g_ptr_array_new_full(n, f); // api: g_ptr_array_new_full (- b) fresh empty room:1 heap:gptrarray role:create-sized nonnull
    g_ptr_array_add(p, p); // api: g_ptr_array_add (a k) role:push
    g_ptr_array_insert(p, n, p); // api: g_ptr_array_insert (a - k)
    g_ptr_array_set_size(p, n); // api: g_ptr_array_set_size (a -) frees calls
    g_ptr_array_set_free_func(p, f); // api: g_ptr_array_set_free_func (w b)
    g_ptr_array_remove(p, p); // api: g_ptr_array_remove (w r) plain frees calls
    g_ptr_array_remove_fast(p, p); // api: g_ptr_array_remove_fast (w r) plain frees calls
    g_ptr_array_remove_index(p, n); // api: g_ptr_array_remove_index (w -) frees calls
    g_ptr_array_remove_index_fast(p, n); // api: g_ptr_array_remove_index_fast (w -) frees calls
    g_ptr_array_remove_range(p, n, n); // api: g_ptr_array_remove_range (w - -) arg:1 frees calls
    g_ptr_array_steal_index(p, n); // api: g_ptr_array_steal_index (w -)
    g_ptr_array_find(p, p, p); // api: g_ptr_array_find (r r w) plain
    g_ptr_array_foreach(p, f, p); // api: g_ptr_array_foreach (r b ?) frees writes calls
    g_ptr_array_sort(p, f); // api: g_ptr_array_sort (w b) calls
    g_ptr_array_free(p, n); // api: g_ptr_array_free (c -) role:steal frees calls
    g_ptr_array_ref(p); // api: g_ptr_array_ref (k) arg:1
    g_ptr_array_unref(p); // api: g_ptr_array_unref (f) heap:gptrarray role:free frees calls
    g_byte_array_new(); // api: g_byte_array_new () fresh empty heap:gbytearray role:create nonnull
    g_byte_array_sized_new(n); // api: g_byte_array_sized_new (-) fresh empty room:1 heap:gbytearray role:create-sized nonnull
    g_byte_array_append(p, p, n); // api: g_byte_array_append (a r -) arg:1 count:3 text:2 role:append-bytes
    g_byte_array_prepend(p, p, n); // api: g_byte_array_prepend (a r -) arg:1
    g_byte_array_set_size(p, n); // api: g_byte_array_set_size (a -) arg:1
    g_byte_array_free(p, n); // api: g_byte_array_free (c -) role:steal
    g_byte_array_free_to_bytes(p); // api: g_byte_array_free_to_bytes (c) fresh heap:gbytes role:steal
    g_byte_array_unref(p); // api: g_byte_array_unref (f) heap:gbytearray role:free
    g_bytes_new(p, n); // api: g_bytes_new (r -) fresh copy:1 count:2 heap:gbytes nonnull
    g_bytes_new_take(p, n); // api: g_bytes_new_take (c -) fresh heap:gbytes nonnull
    g_bytes_new_static(p, n); // api: g_bytes_new_static (k -) fresh heap:gbytes nonnull
    g_bytes_get_data(p, p); // api: g_bytes_get_data (r w) borrow:1
    g_bytes_get_size(p); // api: g_bytes_get_size (r) plain
    g_bytes_equal(p, p); // api: g_bytes_equal (r r) plain
    g_bytes_compare(p, p); // api: g_bytes_compare (r r) plain
    g_bytes_ref(p); // api: g_bytes_ref (k) arg:1
    g_bytes_unref(p); // api: g_bytes_unref (f) heap:gbytes
}

/* Lists: the head changes, so every change returns it. */
void glib_lists(void *p, long n, void (*f)(void)) {
    g_list_append(p, p); // api: g_list_append (g k) regrown:1 heap:glist role:push
    g_list_prepend(p, p); // api: g_list_prepend (g k) regrown:1 heap:glist role:push
    g_list_insert(p, p, n); // api: g_list_insert (g k -) regrown:1 heap:glist
    g_list_insert_sorted(p, p, f); // api: g_list_insert_sorted (g k b) regrown:1 heap:glist calls
    g_list_concat(p, p); // api: g_list_concat (g c) regrown:1 heap:glist
    g_list_remove(p, p); // api: g_list_remove (g r) regrown:1 heap:glist
    g_list_remove_link(p, p); // api: g_list_remove_link (? ?)
    g_list_delete_link(p, p); // api: g_list_delete_link (? ?)
    g_list_reverse(p); // api: g_list_reverse (g) regrown:1 heap:glist
    g_list_copy(p); // api: g_list_copy (r) fresh heap:glist
    g_list_sort(p, f); // api: g_list_sort (g b) regrown:1 heap:glist calls
    g_list_nth(p, n); // api: g_list_nth (r -) borrow:1
    g_list_nth_data(p, n); // api: g_list_nth_data (r -)
    g_list_find(p, p); // api: g_list_find (r r) borrow:1
    g_list_find_custom(p, p, f); // api: g_list_find_custom (r r b) borrow:1 calls
    g_list_index(p, p); // api: g_list_index (r r) plain
    g_list_first(p); // api: g_list_first (r)
    g_list_last(p); // api: g_list_last (r) borrow:1
    g_list_length(p); // api: g_list_length (r) plain
    g_list_foreach(p, f, p); // api: g_list_foreach (r b ?) frees writes calls
    g_list_free(p); // api: g_list_free (f) heap:glist role:free
    g_list_free_1(p); // api: g_list_free_1 (f) heap:glist
    g_list_free_full(p, f); // api: g_list_free_full (f b) heap:glist role:free frees calls
    g_list_alloc(); // api: g_list_alloc () fresh heap:glist
    g_slist_append(p, p); // api: g_slist_append (g k) regrown:1 heap:gslist role:push
    g_slist_prepend(p, p); // api: g_slist_prepend (g k) regrown:1 heap:gslist role:push
    g_slist_insert(p, p, n); // api: g_slist_insert (g k -) regrown:1 heap:gslist
    g_slist_insert_sorted(p, p, f); // api: g_slist_insert_sorted (g k b) regrown:1 heap:gslist calls
    g_slist_concat(p, p); // api: g_slist_concat (g c) regrown:1 heap:gslist
    g_slist_remove(p, p); // api: g_slist_remove (g r) regrown:1 heap:gslist
    g_slist_remove_link(p, p); // api: g_slist_remove_link (? ?)
    g_slist_delete_link(p, p); // api: g_slist_delete_link (? ?)
    g_slist_reverse(p); // api: g_slist_reverse (g) regrown:1 heap:gslist
    g_slist_copy(p); // api: g_slist_copy (r) fresh heap:gslist
    g_slist_sort(p, f); // api: g_slist_sort (g b) regrown:1 heap:gslist calls
    g_slist_nth(p, n); // api: g_slist_nth (r -) borrow:1
    g_slist_nth_data(p, n); // api: g_slist_nth_data (r -)
    g_slist_find(p, p); // api: g_slist_find (r r) borrow:1
    g_slist_find_custom(p, p, f); // api: g_slist_find_custom (r r b) borrow:1 calls
    g_slist_last(p); // api: g_slist_last (r) borrow:1
    g_slist_length(p); // api: g_slist_length (r) plain
    g_slist_foreach(p, f, p); // api: g_slist_foreach (r b ?) frees writes calls
    g_slist_free(p); // api: g_slist_free (f) heap:gslist role:free
    g_slist_free_1(p); // api: g_slist_free_1 (f) heap:gslist
    g_slist_free_full(p, f); // api: g_slist_free_full (f b) heap:gslist role:free frees calls
    g_queue_new(); // api: g_queue_new () fresh empty heap:gqueue role:create nonnull
    g_queue_init(p); // api: g_queue_init (i) empty role:init
    g_queue_clear(p); // api: g_queue_clear (x) role:release
    g_queue_free(p); // api: g_queue_free (f) heap:gqueue role:free
    g_queue_free_full(p, f); // api: g_queue_free_full (f b) heap:gqueue role:free frees calls
    g_queue_push_head(p, p); // api: g_queue_push_head (a k)
    g_queue_push_tail(p, p); // api: g_queue_push_tail (a k) role:push
    g_queue_pop_head(p); // api: g_queue_pop_head (w)
    g_queue_pop_tail(p); // api: g_queue_pop_tail (w)
    g_queue_peek_head(p); // api: g_queue_peek_head (r)
    g_queue_peek_tail(p); // api: g_queue_peek_tail (r)
    g_queue_is_empty(p); // api: g_queue_is_empty (r) plain
    g_queue_get_length(p); // api: g_queue_get_length (r) plain
    g_queue_foreach(p, f, p); // api: g_queue_foreach (r b ?) frees writes calls
}

/* GHashTable: keys and values are kept; what they replace is destroyed. */
void glib_ghashtable(void *p, long n, void (*f)(void)) {
    g_hash_table_new(f, f); // api: g_hash_table_new (b b) fresh empty heap:ghash role:create nonnull
    g_hash_table_new_full(f, f, f, f); // api: g_hash_table_new_full (b b b b) fresh empty heap:ghash role:create nonnull
    g_hash_table_insert(p, p, p); // api: g_hash_table_insert (a k k) plain role:push frees calls
    g_hash_table_replace(p, p, p); // api: g_hash_table_replace (a k k) plain frees calls
    g_hash_table_add(p, p); // api: g_hash_table_add (a k) plain frees calls
    g_hash_table_lookup(p, p); // api: g_hash_table_lookup (r r)
    g_hash_table_lookup_extended(p, p, p, p); // api: g_hash_table_lookup_extended (r r w w) plain
    g_hash_table_contains(p, p); // api: g_hash_table_contains (r r) plain
    g_hash_table_remove(p, p); // api: g_hash_table_remove (w r) plain frees calls
    g_hash_table_remove_all(p); // api: g_hash_table_remove_all (w) frees calls
    g_hash_table_steal(p, p); // api: g_hash_table_steal (w r) plain
    g_hash_table_foreach(p, f, p); // api: g_hash_table_foreach (r b ?) frees writes calls
    g_hash_table_foreach_remove(p, f, p); // api: g_hash_table_foreach_remove (w b ?) plain frees writes calls
    g_hash_table_find(p, f, p); // api: g_hash_table_find (r b ?) frees writes calls
    g_hash_table_size(p); // api: g_hash_table_size (r) plain
    g_hash_table_get_keys(p); // api: g_hash_table_get_keys (r) fresh heap:glist
    g_hash_table_get_values(p); // api: g_hash_table_get_values (r) fresh heap:glist
    g_hash_table_get_keys_as_array(p, p); // api: g_hash_table_get_keys_as_array (r w) fresh heap:glib
    g_hash_table_iter_init(p, p); // api: g_hash_table_iter_init (? ?)
    g_hash_table_iter_next(p, p, p); // api: g_hash_table_iter_next (w w w) plain
    g_hash_table_iter_remove(p); // api: g_hash_table_iter_remove (w) frees calls
    g_hash_table_ref(p); // api: g_hash_table_ref (k) arg:1
    g_hash_table_unref(p); // api: g_hash_table_unref (f) heap:ghash role:free frees calls
    g_hash_table_destroy(p); // api: g_hash_table_destroy (f) heap:ghash role:free frees calls
    g_direct_hash(n); // api: g_direct_hash (-) plain
    g_direct_equal(n, n); // api: g_direct_equal (- -) plain
    g_int_hash(p); // api: g_int_hash (r) plain
    g_int_equal(p, p); // api: g_int_equal (r r) plain
    g_int64_hash(p); // api: g_int64_hash (r) plain
    g_int64_equal(p, p); // api: g_int64_equal (r r) plain
}

/* Errors */
void glib_errors(void *p, long n, void (*f)(void)) {
    g_error_new(n, n, p, p); // api: g_error_new (- - r *r) fresh heap:gerror format:3
    g_error_new_literal(n, n, p); // api: g_error_new_literal (- - r) fresh heap:gerror
    g_error_copy(p); // api: g_error_copy (r) fresh copy:1 heap:gerror
    g_error_free(p); // api: g_error_free (f) heap:gerror
    g_error_matches(p, n, n); // api: g_error_matches (r - -) plain
    g_set_error(p, n, n, p, p); // api: g_set_error (w - - r *r) format:4
    g_set_error_literal(p, n, n, p); // api: g_set_error_literal (w - - r)
    g_propagate_error(p, p); // api: g_propagate_error (w c)
    g_prefix_error(p, p, p); // api: g_prefix_error (? r *r) format:2
    g_clear_error(p); // api: g_clear_error (?) frees
}

/* Patterns, key files, dates, options */
void glib_patterns(void *p, long n, void (*f)(void)) {
    g_regex_new(p, n, n, p); // api: g_regex_new (r - - w) fresh heap:gregex role:create
    g_regex_ref(p); // api: g_regex_ref (k) arg:1
    g_regex_unref(p); // api: g_regex_unref (f) heap:gregex role:free
    g_regex_match(p, p, n, p); // api: g_regex_match (r ? - ?) plain
    g_regex_match_simple(p, p, n, n); // api: g_regex_match_simple (r r - -) plain
    g_regex_replace(p, p, n, n, p, n, p); // api: g_regex_replace (r r - - r - w) fresh heap:glib
    g_regex_replace_literal(p, p, n, n, p, n, p); // api: g_regex_replace_literal (r r - - r - w) fresh heap:glib
    g_regex_split(p, p, n); // api: g_regex_split (r r -) fresh heap:gstrv
    g_regex_split_simple(p, p, n, n); // api: g_regex_split_simple (r r - -) fresh heap:gstrv
    g_regex_escape_string(p, n); // api: g_regex_escape_string (r -) fresh heap:glib
    g_match_info_fetch(p, n); // api: g_match_info_fetch (r -) fresh heap:glib
    g_match_info_fetch_named(p, p); // api: g_match_info_fetch_named (r r) fresh heap:glib
    g_match_info_matches(p); // api: g_match_info_matches (r) plain
    g_match_info_free(p); // api: g_match_info_free (f) heap:gmatchinfo
    g_pattern_spec_new(p); // api: g_pattern_spec_new (r) fresh heap:gpattern role:create
    g_pattern_spec_free(p); // api: g_pattern_spec_free (f) heap:gpattern role:free
    g_pattern_match_simple(p, p); // api: g_pattern_match_simple (r r) plain
    g_key_file_new(); // api: g_key_file_new () fresh empty heap:gkeyfile role:create
    g_key_file_free(p); // api: g_key_file_free (f) heap:gkeyfile role:free
    g_key_file_unref(p); // api: g_key_file_unref (f) heap:gkeyfile role:free
    g_key_file_load_from_file(p, p, n, p); // api: g_key_file_load_from_file (w r - w) plain
    g_key_file_load_from_data(p, p, n, n, p); // api: g_key_file_load_from_data (w r - - w) plain
    g_key_file_has_group(p, p); // api: g_key_file_has_group (r r) plain
    g_key_file_has_key(p, p, p, p); // api: g_key_file_has_key (r r r w) plain
    g_key_file_get_string(p, p, p, p); // api: g_key_file_get_string (r r r w) fresh heap:glib
    g_key_file_get_value(p, p, p, p); // api: g_key_file_get_value (r r r w) fresh heap:glib
    g_key_file_get_locale_string(p, p, p, p, p); // api: g_key_file_get_locale_string (r r r r w) fresh heap:glib
    g_key_file_get_string_list(p, p, p, p, p); // api: g_key_file_get_string_list (r r r w w) fresh heap:gstrv
    g_key_file_get_boolean(p, p, p, p); // api: g_key_file_get_boolean (r r r w) plain
    g_key_file_get_integer(p, p, p, p); // api: g_key_file_get_integer (r r r w) plain
    g_key_file_get_double(p, p, p, p); // api: g_key_file_get_double (r r r w) plain
    g_key_file_get_groups(p, p); // api: g_key_file_get_groups (r w) fresh heap:gstrv
    g_key_file_get_keys(p, p, p, p); // api: g_key_file_get_keys (r r w w) fresh heap:gstrv
    g_key_file_set_string(p, p, p, p); // api: g_key_file_set_string (w d d d)
    g_key_file_set_value(p, p, p, p); // api: g_key_file_set_value (w d d d)
    g_key_file_set_boolean(p, p, p, n); // api: g_key_file_set_boolean (w d d -)
    g_key_file_set_integer(p, p, p, n); // api: g_key_file_set_integer (w d d -)
    g_key_file_to_data(p, p, p); // api: g_key_file_to_data (r w w) fresh heap:glib
    g_date_time_new_now_local(); // api: g_date_time_new_now_local () fresh heap:gdatetime
    g_date_time_new_now_utc(); // api: g_date_time_new_now_utc () fresh heap:gdatetime
    g_date_time_new_from_unix_local(n); // api: g_date_time_new_from_unix_local (-) fresh heap:gdatetime
    g_date_time_new_from_unix_utc(n); // api: g_date_time_new_from_unix_utc (-) fresh heap:gdatetime
    g_date_time_format(p, p); // api: g_date_time_format (r r) fresh heap:glib
    g_date_time_unref(p); // api: g_date_time_unref (f) heap:gdatetime
    g_timer_new(); // api: g_timer_new () fresh heap:gtimer
    g_timer_start(p); // api: g_timer_start (w)
    g_timer_elapsed(p, p); // api: g_timer_elapsed (r w) plain
    g_timer_destroy(p); // api: g_timer_destroy (f) heap:gtimer
}

/* Threads and the main loop: other code runs. */
void glib_threads_main_loop(void *p, long n, void (*f)(void)) {
    g_mutex_init(p); // api: g_mutex_init (w)
    g_mutex_clear(p); // api: g_mutex_clear (w)
    g_mutex_lock(p); // api: g_mutex_lock (w)
    g_mutex_trylock(p); // api: g_mutex_trylock (w) plain
    g_mutex_unlock(p); // api: g_mutex_unlock (w) frees writes
    g_rec_mutex_lock(p); // api: g_rec_mutex_lock (w)
    g_rec_mutex_unlock(p); // api: g_rec_mutex_unlock (w) frees writes
    g_rw_lock_reader_lock(p); // api: g_rw_lock_reader_lock (w)
    g_rw_lock_reader_unlock(p); // api: g_rw_lock_reader_unlock (w) frees writes
    g_rw_lock_writer_lock(p); // api: g_rw_lock_writer_lock (w)
    g_rw_lock_writer_unlock(p); // api: g_rw_lock_writer_unlock (w) frees writes
    g_cond_init(p); // api: g_cond_init (w)
    g_cond_clear(p); // api: g_cond_clear (w)
    g_cond_signal(p); // api: g_cond_signal (w)
    g_cond_broadcast(p); // api: g_cond_broadcast (w)
    g_cond_wait(p, p); // api: g_cond_wait (w w) frees writes
    g_cond_wait_until(p, p, n); // api: g_cond_wait_until (w w -) plain frees writes
    g_thread_new(p, f, p); // api: g_thread_new (r b k)
    g_thread_join(p); // api: g_thread_join (?) frees writes
    g_thread_unref(p); // api: g_thread_unref (?)
    g_async_queue_push(p, p); // api: g_async_queue_push (w k) frees writes
    g_async_queue_pop(p); // api: g_async_queue_pop (w) frees writes
    g_main_loop_new(p, n); // api: g_main_loop_new (k -)
    g_main_loop_run(p); // api: g_main_loop_run (?) frees writes calls
    g_main_loop_quit(p); // api: g_main_loop_quit (w)
    g_main_loop_unref(p); // api: g_main_loop_unref (?) frees
    g_main_context_iteration(p, n); // api: g_main_context_iteration (w -) plain frees writes calls
    g_idle_add(f, p); // api: g_idle_add (b k) plain
    g_idle_add_full(n, f, p, f); // api: g_idle_add_full (- b k b) plain
    g_timeout_add(n, f, p); // api: g_timeout_add (- b k) plain
    g_timeout_add_full(n, n, f, p, f); // api: g_timeout_add_full (- - b k b) plain
    g_timeout_add_seconds(n, f, p); // api: g_timeout_add_seconds (- b k) plain
    g_source_remove(n); // api: g_source_remove (-) plain frees calls
    g_spawn_command_line_sync(p, p, p, p, p); // api: g_spawn_command_line_sync (r o o w w) plain heap:glib
    g_spawn_command_line_async(p, p); // api: g_spawn_command_line_async (r w) plain
}
