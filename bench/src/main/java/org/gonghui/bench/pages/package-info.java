/// Lists: a page far down beside the first.
@org.jspecify.annotations.NullMarked
package org.gonghui.bench.pages;
