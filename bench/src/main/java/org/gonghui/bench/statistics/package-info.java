/// Statistics of members: counters beside a `GROUP BY` over the records.
@org.jspecify.annotations.NullMarked
package org.gonghui.bench.statistics;
