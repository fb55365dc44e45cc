@org.jspecify.annotations.NullMarked
package org.gonghui.bench.memory;
