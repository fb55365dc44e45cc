/// Breaks classes of a service that runs, one at a time, and plays its tests on each.
@NullMarked
package org.gonghui.mutants;

import org.jspecify.annotations.NullMarked;
