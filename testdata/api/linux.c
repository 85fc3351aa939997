/* Calls every function that analyzer/api/linux.def knows; the comment is what has to be known of the call. The
 * arguments have the right kind and no meaning. */
void *kmalloc(long, long);
void *kmalloc_noprof(long, long);
void *kzalloc(long, long);
void *kzalloc_noprof(long, long);
void *kcalloc(long, long, long);
void *kcalloc_noprof(long, long, long);
void *kmalloc_array(long, long, long);
void *kmalloc_array_noprof(long, long, long);
void *kmalloc_node(long, long, long);
void *kmalloc_node_noprof(long, long, long);
void *kzalloc_node(long, long, long);
void *kzalloc_node_noprof(long, long, long);
void *kcalloc_node(long, long, long, long);
void *kcalloc_node_noprof(long, long, long, long);
void *krealloc(void *, long, long);
void *krealloc_noprof(void *, long, long);
void *krealloc_array(void *, long, long, long);
void *krealloc_array_noprof(void *, long, long, long);
void *kstrdup(void *, long);
void *kstrdup_noprof(void *, long);
void *kstrndup(void *, long, long);
void *kstrndup_noprof(void *, long, long);
void *kmemdup(void *, long, long);
void *kmemdup_noprof(void *, long, long);
void *kmemdup_array(void *, long, long, long);
void *kmemdup_array_noprof(void *, long, long, long);
void *kmemdup_nul(void *, long, long);
void *kmemdup_nul_noprof(void *, long, long);
void *kvmalloc(long, long);
void *kvmalloc_noprof(long, long);
void *kvzalloc(long, long);
void *kvzalloc_noprof(long, long);
void *kvmalloc_array(long, long, long);
void *kvmalloc_array_noprof(long, long, long);
void *kvcalloc(long, long, long);
void *kvcalloc_noprof(long, long, long);
void *vmalloc(long);
void *vmalloc_noprof(long);
void *vzalloc(long);
void *vzalloc_noprof(long);
void *__vmalloc(long, long);
void *__vmalloc_noprof(long, long);
void *__kmalloc(long, long);
void *__kmalloc_noprof(long, long);
void *kmem_cache_alloc(void *, long);
void *kmem_cache_alloc_noprof(void *, long);
void *__kmalloc_node(long, long, long);
void *__kmalloc_track_caller(long, long);
void *__kmalloc_cache_noprof(void *, long, long);
void *kmalloc_trace(void *, long, long);
void *kvmalloc_node(long, long, long);
void *kmem_cache_zalloc(void *, long);
void kmem_cache_free(void *, void *);
void kfree(void *);
void kfree_sensitive(void *);
void kzfree(void *);
void kvfree(void *);
void kvfree_sensitive(void *, long);
void vfree(void *);
void kstrdup_const(void *, long);
void kfree_const(void *);
void *kasprintf(long, void *, ...);
void *kvasprintf(long, void *, void *);
void *kstrdup_quotable(void *, long);
void *memdup_user(void *, long);
void *memdup_user_nul(void *, long);
void *vmemdup_user(void *, long);
void *strndup_user(void *, long);
void *devm_kmalloc(void *, long, long);
void *devm_kzalloc(void *, long, long);
void *devm_kmalloc_array(void *, long, long, long);
void *devm_kcalloc(void *, long, long, long);
void *devm_krealloc(void *, void *, long, long);
void *devm_kstrdup(void *, void *, long);
void *devm_kmemdup(void *, void *, long, long);
void *devm_kasprintf(void *, long, void *, ...);
void *devm_kvasprintf(void *, long, void *, void *);
void devm_kfree(void *, void *);
long scnprintf(void *, long, void *, ...);
long vscnprintf(void *, long, void *, void *);
long sysfs_emit(void *, void *, ...);
long sysfs_emit_at(void *, long, void *, ...);
void seq_printf(void *, void *, ...);
void seq_vprintf(void *, void *, void *);
void seq_puts(void *, void *);
void seq_putc(void *, long);
long seq_write(void *, void *, long);
long printk(void *, ...);
long _printk(void *, ...);
long vprintk(void *, void *);
void _dev_printk(void *, void *, void *, ...);
void _dev_emerg(void *, void *, ...);
void _dev_crit(void *, void *, ...);
void _dev_err(void *, void *, ...);
void _dev_warn(void *, void *, ...);
void _dev_notice(void *, void *, ...);
void _dev_info(void *, void *, ...);
long copy_from_user(void *, void *, long);
long copy_to_user(void *, void *, long);
long clear_user(void *, long);
long strscpy(void *, void *, long);
long strscpy_pad(void *, void *, long);
void *memchr_inv(void *, long, long);
void memzero_explicit(void *, long);
void *skip_spaces(void *);
void *strim(void *);
long simple_strtol(void *, void *, long);
long simple_strtoul(void *, void *, long);
long simple_strtoll(void *, void *, long);
long simple_strtoull(void *, void *, long);
long kstrtoint(void *, long, void *);
long kstrtouint(void *, long, void *);
long kstrtol(void *, long, void *);
long kstrtoul(void *, long, void *);
long kstrtoll(void *, long, void *);
long kstrtoull(void *, long, void *);
long kstrtobool(void *, void *);
long sysfs_streq(void *, void *);
void mutex_lock(void *);
long mutex_trylock(void *);
void mutex_unlock(void *);
void down_read(void *);
void up_read(void *);
void down_write(void *);
void up_write(void *);
void _raw_spin_lock(void *);
void _raw_spin_lock_irq(void *);
long _raw_spin_lock_irqsave(void *);
void _raw_spin_unlock(void *);
void _raw_spin_unlock_irq(void *);
void _raw_spin_unlock_irqrestore(void *, long);
void spin_lock(void *);
void spin_unlock(void *);
void rcu_read_lock(void);
void rcu_read_unlock(void);
void synchronize_rcu(void);
void msleep(long);
long cond_resched(void);

void linux_calls(void *p, long n, void (*f)(void)) {
    kmalloc(n, n); // api: kmalloc (- -) fresh size:1 heap:kmalloc
    kmalloc_noprof(n, n); // api: kmalloc_noprof (- -) fresh size:1 heap:kmalloc
    kzalloc(n, n); // api: kzalloc (- -) fresh size:1 zero heap:kmalloc
    kzalloc_noprof(n, n); // api: kzalloc_noprof (- -) fresh size:1 zero heap:kmalloc
    kcalloc(n, n, n); // api: kcalloc (- - -) fresh size:1*2 zero heap:kmalloc
    kcalloc_noprof(n, n, n); // api: kcalloc_noprof (- - -) fresh size:1*2 zero heap:kmalloc
    kmalloc_array(n, n, n); // api: kmalloc_array (- - -) fresh size:1*2 heap:kmalloc
    kmalloc_array_noprof(n, n, n); // api: kmalloc_array_noprof (- - -) fresh size:1*2 heap:kmalloc
    kmalloc_node(n, n, n); // api: kmalloc_node (- - -) fresh size:1 heap:kmalloc
    kmalloc_node_noprof(n, n, n); // api: kmalloc_node_noprof (- - -) fresh size:1 heap:kmalloc
    kzalloc_node(n, n, n); // api: kzalloc_node (- - -) fresh size:1 zero heap:kmalloc
    kzalloc_node_noprof(n, n, n); // api: kzalloc_node_noprof (- - -) fresh size:1 zero heap:kmalloc
    kcalloc_node(n, n, n, n); // api: kcalloc_node (- - - -) fresh size:1*2 zero heap:kmalloc
    kcalloc_node_noprof(n, n, n, n); // api: kcalloc_node_noprof (- - - -) fresh size:1*2 zero heap:kmalloc
    krealloc(p, n, n); // api: krealloc (g - -) regrown:1 size:2 heap:kmalloc
    krealloc_noprof(p, n, n); // api: krealloc_noprof (g - -) regrown:1 size:2 heap:kmalloc
    krealloc_array(p, n, n, n); // api: krealloc_array (g - - -) regrown:1 size:2*3 heap:kmalloc
    krealloc_array_noprof(p, n, n, n); // api: krealloc_array_noprof (g - - -) regrown:1 size:2*3 heap:kmalloc
    kstrdup(p, n); // api: kstrdup (r -) fresh copy:1 heap:kmalloc
    kstrdup_noprof(p, n); // api: kstrdup_noprof (r -) fresh copy:1 heap:kmalloc
    kstrndup(p, n, n); // api: kstrndup (r - -) fresh copy:1 count:2 heap:kmalloc
    kstrndup_noprof(p, n, n); // api: kstrndup_noprof (r - -) fresh copy:1 count:2 heap:kmalloc
    kmemdup(p, n, n); // api: kmemdup (r - -) fresh copy:1 size:2 heap:kmalloc
    kmemdup_noprof(p, n, n); // api: kmemdup_noprof (r - -) fresh copy:1 size:2 heap:kmalloc
    kmemdup_array(p, n, n, n); // api: kmemdup_array (r - - -) fresh copy:1 size:2*3 heap:kmalloc
    kmemdup_array_noprof(p, n, n, n); // api: kmemdup_array_noprof (r - - -) fresh copy:1 size:2*3 heap:kmalloc
    kmemdup_nul(p, n, n); // api: kmemdup_nul (r - -) fresh copy:1 size:2+1 heap:kmalloc
    kmemdup_nul_noprof(p, n, n); // api: kmemdup_nul_noprof (r - -) fresh copy:1 size:2+1 heap:kmalloc
    kvmalloc(n, n); // api: kvmalloc (- -) fresh size:1 heap:kvmalloc
    kvmalloc_noprof(n, n); // api: kvmalloc_noprof (- -) fresh size:1 heap:kvmalloc
    kvzalloc(n, n); // api: kvzalloc (- -) fresh size:1 zero heap:kvmalloc
    kvzalloc_noprof(n, n); // api: kvzalloc_noprof (- -) fresh size:1 zero heap:kvmalloc
    kvmalloc_array(n, n, n); // api: kvmalloc_array (- - -) fresh size:1*2 heap:kvmalloc
    kvmalloc_array_noprof(n, n, n); // api: kvmalloc_array_noprof (- - -) fresh size:1*2 heap:kvmalloc
    kvcalloc(n, n, n); // api: kvcalloc (- - -) fresh size:1*2 zero heap:kvmalloc
    kvcalloc_noprof(n, n, n); // api: kvcalloc_noprof (- - -) fresh size:1*2 zero heap:kvmalloc
    vmalloc(n); // api: vmalloc (-) fresh size:1 heap:vmalloc
    vmalloc_noprof(n); // api: vmalloc_noprof (-) fresh size:1 heap:vmalloc
    vzalloc(n); // api: vzalloc (-) fresh size:1 zero heap:vmalloc
    vzalloc_noprof(n); // api: vzalloc_noprof (-) fresh size:1 zero heap:vmalloc
    __vmalloc(n, n); // api: __vmalloc (- -) fresh size:1 heap:vmalloc
    __vmalloc_noprof(n, n); // api: __vmalloc_noprof (- -) fresh size:1 heap:vmalloc
    __kmalloc(n, n); // api: __kmalloc (- -) fresh size:1 heap:kmalloc
    __kmalloc_noprof(n, n); // api: __kmalloc_noprof (- -) fresh size:1 heap:kmalloc
    kmem_cache_alloc(p, n); // api: kmem_cache_alloc (w -) fresh heap:kmem-cache
    kmem_cache_alloc_noprof(p, n); // api: kmem_cache_alloc_noprof (w -) fresh heap:kmem-cache
    __kmalloc_node(n, n, n); // api: __kmalloc_node (- - -) fresh size:1 heap:kmalloc
    __kmalloc_track_caller(n, n); // api: __kmalloc_track_caller (- -) fresh size:1 heap:kmalloc
    __kmalloc_cache_noprof(p, n, n); // api: __kmalloc_cache_noprof (w - -) fresh size:3 heap:kmalloc
    kmalloc_trace(p, n, n); // api: kmalloc_trace (w - -) fresh size:3 heap:kmalloc
    kvmalloc_node(n, n, n); // api: kvmalloc_node (- - -) fresh size:1 heap:kvmalloc
    kmem_cache_zalloc(p, n); // api: kmem_cache_zalloc (w -) fresh zero heap:kmem-cache
    kmem_cache_free(p, p); // api: kmem_cache_free (w f) heap:kmem-cache
    kfree(p); // api: kfree (f) heap:kmalloc
    kfree_sensitive(p); // api: kfree_sensitive (f) heap:kmalloc
    kzfree(p); // api: kzfree (f) heap:kmalloc
    kvfree(p); // api: kvfree (f) heap:kvmalloc
    kvfree_sensitive(p, n); // api: kvfree_sensitive (f -) heap:kvmalloc
    vfree(p); // api: vfree (f) heap:vmalloc
    kstrdup_const(p, n); // api: kstrdup_const (r -)
    kfree_const(p); // api: kfree_const (?)
    kasprintf(n, p, p); // api: kasprintf (- r *r) fresh heap:kmalloc format:2
    kvasprintf(n, p, p); // api: kvasprintf (- r r) fresh heap:kmalloc format:2
    kstrdup_quotable(p, n); // api: kstrdup_quotable (r -) fresh heap:kmalloc
    memdup_user(p, n); // api: memdup_user (r -) fresh size:2 heap:kmalloc
    memdup_user_nul(p, n); // api: memdup_user_nul (r -) fresh size:2+1 heap:kmalloc
    vmemdup_user(p, n); // api: vmemdup_user (r -) fresh size:2 heap:kvmalloc
    strndup_user(p, n); // api: strndup_user (r -) fresh heap:kmalloc
    devm_kmalloc(p, n, n); // api: devm_kmalloc (w - -) fresh size:2 heap:devm
    devm_kzalloc(p, n, n); // api: devm_kzalloc (w - -) fresh size:2 zero heap:devm
    devm_kmalloc_array(p, n, n, n); // api: devm_kmalloc_array (w - - -) fresh size:2*3 heap:devm
    devm_kcalloc(p, n, n, n); // api: devm_kcalloc (w - - -) fresh size:2*3 zero heap:devm
    devm_krealloc(p, p, n, n); // api: devm_krealloc (w g - -) regrown:2 size:3 heap:devm
    devm_kstrdup(p, p, n); // api: devm_kstrdup (w r -) fresh copy:2 heap:devm
    devm_kmemdup(p, p, n, n); // api: devm_kmemdup (w r - -) fresh copy:2 size:3 heap:devm
    devm_kasprintf(p, n, p, p); // api: devm_kasprintf (w - r *r) fresh heap:devm format:3
    devm_kvasprintf(p, n, p, p); // api: devm_kvasprintf (w - r r) fresh heap:devm format:3
    devm_kfree(p, p); // api: devm_kfree (w f) heap:devm
    scnprintf(p, n, p, p); // api: scnprintf (w - r *r) plain format:3
    vscnprintf(p, n, p, p); // api: vscnprintf (w - r r) plain format:3
    sysfs_emit(p, p, p); // api: sysfs_emit (w r *r) plain format:2
    sysfs_emit_at(p, n, p, p); // api: sysfs_emit_at (w - r *r) plain format:3
    seq_printf(p, p, p); // api: seq_printf (w r *r) format:2
    seq_vprintf(p, p, p); // api: seq_vprintf (w r r) format:2
    seq_puts(p, p); // api: seq_puts (w r) text:2
    seq_putc(p, n); // api: seq_putc (w -)
    seq_write(p, p, n); // api: seq_write (w r -) plain
    printk(p, p); // api: printk (r *r) plain format:1
    _printk(p, p); // api: _printk (r *r) plain format:1
    vprintk(p, p); // api: vprintk (r r) plain format:1
    _dev_printk(p, p, p, p); // api: _dev_printk (r r r *r) format:3
    _dev_emerg(p, p, p); // api: _dev_emerg (r r *r) format:2
    _dev_crit(p, p, p); // api: _dev_crit (r r *r) format:2
    _dev_err(p, p, p); // api: _dev_err (r r *r) format:2
    _dev_warn(p, p, p); // api: _dev_warn (r r *r) format:2
    _dev_notice(p, p, p); // api: _dev_notice (r r *r) format:2
    _dev_info(p, p, p); // api: _dev_info (r r *r) format:2
    copy_from_user(p, p, n); // api: copy_from_user (w r -) plain
    copy_to_user(p, p, n); // api: copy_to_user (w r -) plain
    clear_user(p, n); // api: clear_user (w -) plain
    strscpy(p, p, n); // api: strscpy (w r -) plain
    strscpy_pad(p, p, n); // api: strscpy_pad (w r -) plain
    memchr_inv(p, n, n); // api: memchr_inv (r - -) interior:1
    memzero_explicit(p, n); // api: memzero_explicit (w -)
    skip_spaces(p); // api: skip_spaces (r) interior:1
    strim(p); // api: strim (w) interior:1
    simple_strtol(p, p, n); // api: simple_strtol (r w -) plain into:1
    simple_strtoul(p, p, n); // api: simple_strtoul (r w -) plain into:1
    simple_strtoll(p, p, n); // api: simple_strtoll (r w -) plain into:1
    simple_strtoull(p, p, n); // api: simple_strtoull (r w -) plain into:1
    kstrtoint(p, n, p); // api: kstrtoint (r - w) plain
    kstrtouint(p, n, p); // api: kstrtouint (r - w) plain
    kstrtol(p, n, p); // api: kstrtol (r - w) plain
    kstrtoul(p, n, p); // api: kstrtoul (r - w) plain
    kstrtoll(p, n, p); // api: kstrtoll (r - w) plain
    kstrtoull(p, n, p); // api: kstrtoull (r - w) plain
    kstrtobool(p, p); // api: kstrtobool (r w) plain
    sysfs_streq(p, p); // api: sysfs_streq (r r) plain
    mutex_lock(p); // api: mutex_lock (w)
    mutex_trylock(p); // api: mutex_trylock (w) plain
    mutex_unlock(p); // api: mutex_unlock (w) frees writes
    down_read(p); // api: down_read (w)
    up_read(p); // api: up_read (w) frees writes
    down_write(p); // api: down_write (w)
    up_write(p); // api: up_write (w) frees writes
    _raw_spin_lock(p); // api: _raw_spin_lock (w)
    _raw_spin_lock_irq(p); // api: _raw_spin_lock_irq (w)
    _raw_spin_lock_irqsave(p); // api: _raw_spin_lock_irqsave (w) plain
    _raw_spin_unlock(p); // api: _raw_spin_unlock (w) frees writes
    _raw_spin_unlock_irq(p); // api: _raw_spin_unlock_irq (w) frees writes
    _raw_spin_unlock_irqrestore(p, n); // api: _raw_spin_unlock_irqrestore (w -) frees writes
    spin_lock(p); // api: spin_lock (w)
    spin_unlock(p); // api: spin_unlock (w) frees writes
    rcu_read_lock(); // api: rcu_read_lock ()
    rcu_read_unlock(); // api: rcu_read_unlock () frees writes
    synchronize_rcu(); // api: synchronize_rcu () frees writes
    msleep(n); // api: msleep (-) frees writes
    cond_resched(); // api: cond_resched () plain frees writes
}
