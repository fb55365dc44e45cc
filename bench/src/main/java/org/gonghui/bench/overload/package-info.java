/// What comes out of gateway and member-service when more is asked than they can do.
@org.jspecify.annotations.NullMarked
package org.gonghui.bench.overload;
