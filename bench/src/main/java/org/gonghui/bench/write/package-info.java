/// P3: one write beside pgbench with the same SQL.
@org.jspecify.annotations.NullMarked
package org.gonghui.bench.write;
