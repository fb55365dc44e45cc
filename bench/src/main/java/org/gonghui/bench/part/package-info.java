/// What a part of a write costs: the service beside a copy of it without that part.
@org.jspecify.annotations.NullMarked
package org.gonghui.bench.part;
