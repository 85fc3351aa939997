/* Calls every function that analyzer/api/libxml2.def knows; the comment is what has to be known of the call. The
 * arguments have the right kind and no meaning. */
void *xmlMalloc(long);
void *xmlMallocAtomic(long);
void *xmlRealloc(void *, long);
void xmlFree(void *);
void *xmlMemStrdup(void *);
void *xmlStrdup(void *);
void *xmlStrndup(void *, long);
void *xmlCharStrdup(void *);
void *xmlCharStrndup(void *, long);
void *xmlStrsub(void *, long, long);
void *xmlStrcat(void *, void *);
void *xmlStrncat(void *, void *, long);
void *xmlStrncatNew(void *, void *, long);
long xmlStrlen(void *);
long xmlStrcmp(void *, void *);
long xmlStrncmp(void *, void *, long);
long xmlStrcasecmp(void *, void *);
long xmlStrncasecmp(void *, void *, long);
long xmlStrEqual(void *, void *);
long xmlStrQEqual(void *, void *, void *);
void *xmlStrchr(void *, long);
void *xmlStrstr(void *, void *);
void *xmlStrcasestr(void *, void *);
long xmlStrPrintf(void *, long, void *, ...);
long xmlUTF8Strlen(void *);
void *xmlUTF8Strndup(void *, long);
void *xmlBufferCreate(void);
void *xmlBufferCreateSize(long);
void xmlBufferFree(void *);
void xmlBufferEmpty(void *);
long xmlBufferGrow(void *, long);
long xmlBufferAdd(void *, void *, long);
long xmlBufferCat(void *, void *);
long xmlBufferCCat(void *, void *);
void xmlBufferWriteCHAR(void *, void *);
void xmlBufferWriteChar(void *, void *);
void *xmlBufferContent(void *);
long xmlBufferLength(void *);
void *xmlBufferDetach(void *);
void *xmlGetProp(void *, void *);
void *xmlGetNoNsProp(void *, void *);
void *xmlGetNsProp(void *, void *, void *);
void *xmlHasProp(void *, void *);
void *xmlSetProp(void *, void *, void *);
void *xmlNewProp(void *, void *, void *);
long xmlUnsetProp(void *, void *);
void *xmlNodeGetContent(void *);
void xmlNodeSetContent(void *, void *);
void xmlNodeAddContent(void *, void *);
void *xmlNodeListGetString(void *, void *, long);
void *xmlNodeGetLang(void *);
void *xmlNodeGetBase(void *, void *);
void *xmlGetNodePath(void *);
void *xmlNewDoc(void *);
void xmlFreeDoc(void *);
void *xmlParseFile(void *);
void *xmlParseMemory(void *, long);
void *xmlParseDoc(void *);
void *xmlReadFile(void *, void *, long);
void *xmlReadMemory(void *, long, void *, void *, long);
void *xmlReadDoc(void *, void *, void *, long);
void *xmlDocGetRootElement(void *);
void xmlDocSetRootElement(void *, void *);
void xmlDocDumpMemory(void *, void **, void *);
void xmlDocDumpFormatMemory(void *, void **, void *, long);
long xmlSaveFile(void *, void *);
long xmlSaveFormatFileEnc(void *, void *, void *, long);
void xmlNewNode(void *, void *);
void xmlNewText(void *);
void *xmlNewChild(void *, void *, void *, void *);
void *xmlNewTextChild(void *, void *, void *, void *);
void xmlAddChild(void *, void *);
void xmlUnlinkNode(void *);
void xmlFreeNode(void *);
void xmlFreeNodeList(void *);
void *xmlEncodeEntitiesReentrant(void *, void *);
void *xmlEncodeSpecialChars(void *, void *);
void *xmlURIEscapeStr(void *, void *);
void xmlURIUnescapeString(void *, long, void *);
void *xmlBuildURI(void *, void *);
void xmlDictCreate(void);
void *xmlDictLookup(void *, void *, long);
void xmlDictFree(void *);
void *xmlXPathNewContext(void *);
void xmlXPathFreeContext(void *);
void *xmlXPathEvalExpression(void *, void *);
void xmlXPathFreeObject(void *);
void xmlCleanupParser(void);
void xmlInitParser(void);

void libxml2_calls(void *p, long n, void (*f)(void)) {
    xmlMalloc(n); // api: xmlMalloc (-) fresh size:1 heap:xml
    xmlMallocAtomic(n); // api: xmlMallocAtomic (-) fresh size:1 heap:xml
    xmlRealloc(p, n); // api: xmlRealloc (g -) regrown:1 size:2 heap:xml
    xmlFree(p); // api: xmlFree (f) heap:xml
    xmlMemStrdup(p); // api: xmlMemStrdup (r) fresh copy:1 heap:xml maybe
    xmlStrdup(p); // api: xmlStrdup (r) fresh copy:1 heap:xml maybe
    xmlStrndup(p, n); // api: xmlStrndup (r -) fresh copy:1 count:2 heap:xml maybe
    xmlCharStrdup(p); // api: xmlCharStrdup (r) fresh copy:1 heap:xml maybe
    xmlCharStrndup(p, n); // api: xmlCharStrndup (r -) fresh copy:1 count:2 heap:xml maybe
    xmlStrsub(p, n, n); // api: xmlStrsub (r - -) fresh heap:xml
    xmlStrcat(p, p); // api: xmlStrcat (g r) regrown:1 heap:xml text:2
    xmlStrncat(p, p, n); // api: xmlStrncat (g r -) regrown:1 count:3 heap:xml text:2
    xmlStrncatNew(p, p, n); // api: xmlStrncatNew (r r -) fresh heap:xml
    xmlStrlen(p); // api: xmlStrlen (r) plain length:1
    xmlStrcmp(p, p); // api: xmlStrcmp (r r) plain
    xmlStrncmp(p, p, n); // api: xmlStrncmp (r r -) plain
    xmlStrcasecmp(p, p); // api: xmlStrcasecmp (r r) plain
    xmlStrncasecmp(p, p, n); // api: xmlStrncasecmp (r r -) plain
    xmlStrEqual(p, p); // api: xmlStrEqual (r r) plain
    xmlStrQEqual(p, p, p); // api: xmlStrQEqual (r r r) plain
    xmlStrchr(p, n); // api: xmlStrchr (r -) interior:1
    xmlStrstr(p, p); // api: xmlStrstr (r r) interior:1
    xmlStrcasestr(p, p); // api: xmlStrcasestr (r r) interior:1
    xmlStrPrintf(p, n, p, p); // api: xmlStrPrintf (w - r *r) plain format:3
    xmlUTF8Strlen(p); // api: xmlUTF8Strlen (r) plain
    xmlUTF8Strndup(p, n); // api: xmlUTF8Strndup (r -) fresh heap:xml
    xmlBufferCreate(); // api: xmlBufferCreate () fresh empty heap:xmlbuffer role:create
    xmlBufferCreateSize(n); // api: xmlBufferCreateSize (-) fresh empty room:1 heap:xmlbuffer role:create-sized
    xmlBufferFree(p); // api: xmlBufferFree (f) heap:xmlbuffer role:free
    xmlBufferEmpty(p); // api: xmlBufferEmpty (z) role:clear
    xmlBufferGrow(p, n); // api: xmlBufferGrow (v -) plain role:reserve
    xmlBufferAdd(p, p, n); // api: xmlBufferAdd (a r -) plain count:3 text:2 role:append-bytes
    xmlBufferCat(p, p); // api: xmlBufferCat (a r) plain text:2 role:append-text
    xmlBufferCCat(p, p); // api: xmlBufferCCat (a r) plain text:2 role:append-text
    xmlBufferWriteCHAR(p, p); // api: xmlBufferWriteCHAR (a r) text:2
    xmlBufferWriteChar(p, p); // api: xmlBufferWriteChar (a r) text:2
    xmlBufferContent(p); // api: xmlBufferContent (r) borrow:1 role:text
    xmlBufferLength(p); // api: xmlBufferLength (r) plain
    xmlBufferDetach(p); // api: xmlBufferDetach (c) fresh heap:xml role:steal
    xmlGetProp(p, p); // api: xmlGetProp (r r) fresh heap:xml
    xmlGetNoNsProp(p, p); // api: xmlGetNoNsProp (r r) fresh heap:xml
    xmlGetNsProp(p, p, p); // api: xmlGetNsProp (r r r) fresh heap:xml
    xmlHasProp(p, p); // api: xmlHasProp (r r) borrow:1
    xmlSetProp(p, p, p); // api: xmlSetProp (w d d) borrow:1
    xmlNewProp(p, p, p); // api: xmlNewProp (w d d) borrow:1
    xmlUnsetProp(p, p); // api: xmlUnsetProp (w r) plain
    xmlNodeGetContent(p); // api: xmlNodeGetContent (r) fresh heap:xml
    xmlNodeSetContent(p, p); // api: xmlNodeSetContent (w d)
    xmlNodeAddContent(p, p); // api: xmlNodeAddContent (a d)
    xmlNodeListGetString(p, p, n); // api: xmlNodeListGetString (r r -) fresh heap:xml
    xmlNodeGetLang(p); // api: xmlNodeGetLang (r) fresh heap:xml
    xmlNodeGetBase(p, p); // api: xmlNodeGetBase (r r) fresh heap:xml
    xmlGetNodePath(p); // api: xmlGetNodePath (r) fresh heap:xml
    xmlNewDoc(p); // api: xmlNewDoc (d) fresh heap:xmldoc
    xmlFreeDoc(p); // api: xmlFreeDoc (f) heap:xmldoc frees
    xmlParseFile(p); // api: xmlParseFile (r) fresh heap:xmldoc
    xmlParseMemory(p, n); // api: xmlParseMemory (r -) fresh heap:xmldoc
    xmlParseDoc(p); // api: xmlParseDoc (r) fresh heap:xmldoc
    xmlReadFile(p, p, n); // api: xmlReadFile (r r -) fresh heap:xmldoc
    xmlReadMemory(p, n, p, p, n); // api: xmlReadMemory (r - r r -) fresh heap:xmldoc
    xmlReadDoc(p, p, p, n); // api: xmlReadDoc (r r r -) fresh heap:xmldoc
    xmlDocGetRootElement(p); // api: xmlDocGetRootElement (r) borrow:1
    xmlDocSetRootElement(p, p); // api: xmlDocSetRootElement (w c)
    xmlDocDumpMemory(p, p, p); // api: xmlDocDumpMemory (w o w) heap:xml
    xmlDocDumpFormatMemory(p, p, p, n); // api: xmlDocDumpFormatMemory (w o w -) heap:xml
    xmlSaveFile(p, p); // api: xmlSaveFile (r w) plain
    xmlSaveFormatFileEnc(p, p, p, n); // api: xmlSaveFormatFileEnc (r w r -) plain
    xmlNewNode(p, p); // api: xmlNewNode (k d)
    xmlNewText(p); // api: xmlNewText (d)
    xmlNewChild(p, p, p, p); // api: xmlNewChild (w k d d) borrow:1
    xmlNewTextChild(p, p, p, p); // api: xmlNewTextChild (w k d d) borrow:1
    xmlAddChild(p, p); // api: xmlAddChild (a c)
    xmlUnlinkNode(p); // api: xmlUnlinkNode (w)
    xmlFreeNode(p); // api: xmlFreeNode (f) heap:xmlnode frees
    xmlFreeNodeList(p); // api: xmlFreeNodeList (f) heap:xmlnode frees
    xmlEncodeEntitiesReentrant(p, p); // api: xmlEncodeEntitiesReentrant (r r) fresh heap:xml
    xmlEncodeSpecialChars(p, p); // api: xmlEncodeSpecialChars (r r) fresh heap:xml
    xmlURIEscapeStr(p, p); // api: xmlURIEscapeStr (r r) fresh heap:xml
    xmlURIUnescapeString(p, n, p); // api: xmlURIUnescapeString (r - w)
    xmlBuildURI(p, p); // api: xmlBuildURI (r r) fresh heap:xml
    xmlDictCreate(); // api: xmlDictCreate ()
    xmlDictLookup(p, p, n); // api: xmlDictLookup (a r -) borrow:1
    xmlDictFree(p); // api: xmlDictFree (?) frees
    xmlXPathNewContext(p); // api: xmlXPathNewContext (k) fresh heap:xmlxpath
    xmlXPathFreeContext(p); // api: xmlXPathFreeContext (f) heap:xmlxpath
    xmlXPathEvalExpression(p, p); // api: xmlXPathEvalExpression (r w) fresh heap:xmlxpathobject
    xmlXPathFreeObject(p); // api: xmlXPathFreeObject (f) heap:xmlxpathobject
    xmlCleanupParser(); // api: xmlCleanupParser () frees
    xmlInitParser(); // api: xmlInitParser ()
}
