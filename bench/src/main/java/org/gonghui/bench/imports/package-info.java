/// Lists of members: the import beside `COPY` of what it writes.
@org.jspecify.annotations.NullMarked
package org.gonghui.bench.imports;
