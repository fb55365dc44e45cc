/// Lets processes die while many people play the story, and watches whether what was promised holds
/// (docs/decisions/faults.md).
@NullMarked
package org.gonghui.stack.faults;

import org.jspecify.annotations.NullMarked;
