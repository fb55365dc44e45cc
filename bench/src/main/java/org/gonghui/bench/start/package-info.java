/// P12 and P13: `./gonghui up` with start-up caches and without.
@org.jspecify.annotations.NullMarked
package org.gonghui.bench.start;
