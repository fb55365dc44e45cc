/// P4: the ticket grab beside pgbench's hot row.
@org.jspecify.annotations.NullMarked
package org.gonghui.bench.tickets;
