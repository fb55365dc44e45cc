/// The gateway's memory under large bodies, idle callers and slow ones.
@org.jspecify.annotations.NullMarked
package org.gonghui.bench.memory;
