/// Callers in a process of their own, on cores of their own: as many calls as can be, or at a set rate.
@org.jspecify.annotations.NullMarked
package org.gonghui.bench.crowd;
