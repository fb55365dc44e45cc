/// Programs of Vert.x alone that stand beside what is measured, or behind it.
@org.jspecify.annotations.NullMarked
package org.gonghui.bench.peer;
