/// A member's own card as a program answers it that has nothing but Vert.x and its client of PostgreSQL.
@org.jspecify.annotations.NullMarked
package org.gonghui.bench.peer;
