/* Calls every function that analyzer/api/json.def knows; the comment is what has to be known of the call. The
 * arguments have the right kind and no meaning. */
void *cJSON_Parse(void *);
void *cJSON_ParseWithLength(void *, long);
void *cJSON_ParseWithOpts(void *, void *, long);
void cJSON_Delete(void *);
void *cJSON_Print(void *);
void *cJSON_PrintUnformatted(void *);
void *cJSON_PrintBuffered(void *, long, long);
long cJSON_PrintPreallocated(void *, void *, long, long);
void cJSON_free(void *);
void *cJSON_malloc(long);
void *cJSON_CreateObject(void);
void *cJSON_CreateArray(void);
void *cJSON_CreateNull(void);
void *cJSON_CreateTrue(void);
void *cJSON_CreateFalse(void);
void *cJSON_CreateBool(long);
void *cJSON_CreateNumber(long);
void *cJSON_CreateString(void *);
void *cJSON_CreateRaw(void *);
void *cJSON_CreateStringReference(void *);
void *cJSON_Duplicate(void *, long);
long cJSON_AddItemToArray(void *, void *);
long cJSON_AddItemToObject(void *, void *, void *);
long cJSON_AddItemToObjectCS(void *, void *, void *);
long cJSON_AddItemReferenceToArray(void *, void *);
void *cJSON_AddStringToObject(void *, void *, void *);
void *cJSON_AddNumberToObject(void *, void *, long);
void *cJSON_AddBoolToObject(void *, void *, long);
void *cJSON_AddNullToObject(void *, void *);
void *cJSON_AddTrueToObject(void *, void *);
void *cJSON_AddFalseToObject(void *, void *);
void *cJSON_AddObjectToObject(void *, void *);
void *cJSON_AddArrayToObject(void *, void *);
long cJSON_GetArraySize(void *);
void *cJSON_GetArrayItem(void *, long);
void *cJSON_GetObjectItem(void *, void *);
void *cJSON_GetObjectItemCaseSensitive(void *, void *);
long cJSON_HasObjectItem(void *, void *);
void *cJSON_GetStringValue(void *);
long cJSON_GetNumberValue(void *);
void cJSON_GetErrorPtr(void);
void cJSON_DetachItemFromObject(void *, void *);
void cJSON_DetachItemFromArray(void *, long);
void cJSON_DeleteItemFromObject(void *, void *);
void cJSON_DeleteItemFromArray(void *, long);
long cJSON_IsString(void *);
long cJSON_IsNumber(void *);
long cJSON_IsObject(void *);
long cJSON_IsArray(void *);
long cJSON_IsBool(void *);
long cJSON_IsNull(void *);
long cJSON_IsTrue(void *);
long cJSON_IsFalse(void *);
long cJSON_Compare(void *, void *, long);
void cJSON_Minify(void *);
void *json_object(void);
void *json_array(void);
void *json_string(void *);
void *json_stringn(void *, long);
void *json_integer(long);
void *json_real(long);
void *json_true(void);
void *json_false(void);
void *json_null(void);
void json_delete(void *);
void *json_loads(void *, long, void *);
void *json_loadb(void *, long, long, void *);
void *json_load_file(void *, long, void *);
void *json_dumps(void *, long);
long json_dump_file(void *, void *, long);
long json_dumpf(void *, void *, long);
void *json_copy(void *);
void *json_deep_copy(void *);
long json_equal(void *, void *);
void *json_object_get(void *, void *);
long json_object_set_new(void *, void *, void *);
long json_object_del(void *, void *);
long json_object_clear(void *);
long json_object_size(void *);
long json_object_update(void *, void *);
void *json_array_get(void *, long);
long json_array_size(void *);
long json_array_append_new(void *, void *);
long json_array_insert_new(void *, long, void *);
long json_array_remove(void *, long);
long json_array_clear(void *);
void *json_string_value(void *);
long json_string_length(void *);
long json_string_set(void *, void *);
long json_integer_value(void *);
long json_real_value(void *);
long json_number_value(void *);

void json_calls(void *p, long n, void (*f)(void)) {
    cJSON_Parse(p); // api: cJSON_Parse (r) fresh heap:cjson
    cJSON_ParseWithLength(p, n); // api: cJSON_ParseWithLength (r -) fresh heap:cjson
    cJSON_ParseWithOpts(p, p, n); // api: cJSON_ParseWithOpts (r w -) fresh heap:cjson into:1
    cJSON_Delete(p); // api: cJSON_Delete (f) heap:cjson frees
    cJSON_Print(p); // api: cJSON_Print (r) fresh heap:malloc
    cJSON_PrintUnformatted(p); // api: cJSON_PrintUnformatted (r) fresh heap:malloc
    cJSON_PrintBuffered(p, n, n); // api: cJSON_PrintBuffered (r - -) fresh heap:malloc
    cJSON_PrintPreallocated(p, p, n, n); // api: cJSON_PrintPreallocated (r w - -) plain
    cJSON_free(p); // api: cJSON_free (f) heap:malloc
    cJSON_malloc(n); // api: cJSON_malloc (-) fresh size:1 heap:malloc
    cJSON_CreateObject(); // api: cJSON_CreateObject () fresh empty heap:cjson role:create
    cJSON_CreateArray(); // api: cJSON_CreateArray () fresh empty heap:cjson role:create
    cJSON_CreateNull(); // api: cJSON_CreateNull () fresh heap:cjson
    cJSON_CreateTrue(); // api: cJSON_CreateTrue () fresh heap:cjson
    cJSON_CreateFalse(); // api: cJSON_CreateFalse () fresh heap:cjson
    cJSON_CreateBool(n); // api: cJSON_CreateBool (-) fresh heap:cjson
    cJSON_CreateNumber(n); // api: cJSON_CreateNumber (-) fresh heap:cjson
    cJSON_CreateString(p); // api: cJSON_CreateString (d) fresh heap:cjson
    cJSON_CreateRaw(p); // api: cJSON_CreateRaw (d) fresh heap:cjson
    cJSON_CreateStringReference(p); // api: cJSON_CreateStringReference (k) fresh heap:cjson
    cJSON_Duplicate(p, n); // api: cJSON_Duplicate (r -) fresh copy:1 heap:cjson
    cJSON_AddItemToArray(p, p); // api: cJSON_AddItemToArray (a c) plain role:push
    cJSON_AddItemToObject(p, p, p); // api: cJSON_AddItemToObject (a d c) plain
    cJSON_AddItemToObjectCS(p, p, p); // api: cJSON_AddItemToObjectCS (a k c) plain
    cJSON_AddItemReferenceToArray(p, p); // api: cJSON_AddItemReferenceToArray (a k) plain
    cJSON_AddStringToObject(p, p, p); // api: cJSON_AddStringToObject (a d d) borrow:1
    cJSON_AddNumberToObject(p, p, n); // api: cJSON_AddNumberToObject (a d -) borrow:1
    cJSON_AddBoolToObject(p, p, n); // api: cJSON_AddBoolToObject (a d -) borrow:1
    cJSON_AddNullToObject(p, p); // api: cJSON_AddNullToObject (a d) borrow:1
    cJSON_AddTrueToObject(p, p); // api: cJSON_AddTrueToObject (a d) borrow:1
    cJSON_AddFalseToObject(p, p); // api: cJSON_AddFalseToObject (a d) borrow:1
    cJSON_AddObjectToObject(p, p); // api: cJSON_AddObjectToObject (a d) borrow:1
    cJSON_AddArrayToObject(p, p); // api: cJSON_AddArrayToObject (a d) borrow:1
    cJSON_GetArraySize(p); // api: cJSON_GetArraySize (r) plain
    cJSON_GetArrayItem(p, n); // api: cJSON_GetArrayItem (r -) borrow:1
    cJSON_GetObjectItem(p, p); // api: cJSON_GetObjectItem (r r) borrow:1
    cJSON_GetObjectItemCaseSensitive(p, p); // api: cJSON_GetObjectItemCaseSensitive (r r) borrow:1
    cJSON_HasObjectItem(p, p); // api: cJSON_HasObjectItem (r r) plain
    cJSON_GetStringValue(p); // api: cJSON_GetStringValue (r) borrow:1
    cJSON_GetNumberValue(p); // api: cJSON_GetNumberValue (r) plain
    cJSON_GetErrorPtr(); // api: cJSON_GetErrorPtr ()
    cJSON_DetachItemFromObject(p, p); // api: cJSON_DetachItemFromObject (w r)
    cJSON_DetachItemFromArray(p, n); // api: cJSON_DetachItemFromArray (w -)
    cJSON_DeleteItemFromObject(p, p); // api: cJSON_DeleteItemFromObject (w r) frees
    cJSON_DeleteItemFromArray(p, n); // api: cJSON_DeleteItemFromArray (w -) frees
    cJSON_IsString(p); // api: cJSON_IsString (r) plain
    cJSON_IsNumber(p); // api: cJSON_IsNumber (r) plain
    cJSON_IsObject(p); // api: cJSON_IsObject (r) plain
    cJSON_IsArray(p); // api: cJSON_IsArray (r) plain
    cJSON_IsBool(p); // api: cJSON_IsBool (r) plain
    cJSON_IsNull(p); // api: cJSON_IsNull (r) plain
    cJSON_IsTrue(p); // api: cJSON_IsTrue (r) plain
    cJSON_IsFalse(p); // api: cJSON_IsFalse (r) plain
    cJSON_Compare(p, p, n); // api: cJSON_Compare (r r -) plain
    cJSON_Minify(p); // api: cJSON_Minify (w)
    json_object(); // api: json_object () fresh empty heap:jansson role:create
    json_array(); // api: json_array () fresh empty heap:jansson role:create
    json_string(p); // api: json_string (d) fresh heap:jansson
    json_stringn(p, n); // api: json_stringn (d -) fresh heap:jansson
    json_integer(n); // api: json_integer (-) fresh heap:jansson
    json_real(n); // api: json_real (-) fresh heap:jansson
    json_true(); // api: json_true () lasting
    json_false(); // api: json_false () lasting
    json_null(); // api: json_null () lasting
    json_delete(p); // api: json_delete (f) heap:jansson frees
    json_loads(p, n, p); // api: json_loads (r - w) fresh heap:jansson
    json_loadb(p, n, n, p); // api: json_loadb (r - - w) fresh heap:jansson
    json_load_file(p, n, p); // api: json_load_file (r - w) fresh heap:jansson
    json_dumps(p, n); // api: json_dumps (r -) fresh heap:malloc
    json_dump_file(p, p, n); // api: json_dump_file (r r -) plain
    json_dumpf(p, p, n); // api: json_dumpf (r w -) plain
    json_copy(p); // api: json_copy (r) fresh heap:jansson
    json_deep_copy(p); // api: json_deep_copy (r) fresh copy:1 heap:jansson
    json_equal(p, p); // api: json_equal (r r) plain
    json_object_get(p, p); // api: json_object_get (r r) borrow:1
    json_object_set_new(p, p, p); // api: json_object_set_new (a d c) plain frees
    json_object_del(p, p); // api: json_object_del (w r) plain frees
    json_object_clear(p); // api: json_object_clear (w) plain frees
    json_object_size(p); // api: json_object_size (r) plain
    json_object_update(p, p); // api: json_object_update (a r) plain frees
    json_array_get(p, n); // api: json_array_get (r -) borrow:1
    json_array_size(p); // api: json_array_size (r) plain
    json_array_append_new(p, p); // api: json_array_append_new (a c) plain role:push
    json_array_insert_new(p, n, p); // api: json_array_insert_new (a - c) plain
    json_array_remove(p, n); // api: json_array_remove (w -) plain frees
    json_array_clear(p); // api: json_array_clear (w) plain frees
    json_string_value(p); // api: json_string_value (r) borrow:1
    json_string_length(p); // api: json_string_length (r) plain
    json_string_set(p, p); // api: json_string_set (w d) plain
    json_integer_value(p); // api: json_integer_value (r) plain
    json_real_value(p); // api: json_real_value (r) plain
    json_number_value(p); // api: json_number_value (r) plain
}
