/// Trees of nodes and who stands above whom.
@NullMarked
package org.gonghui.kit.scope;

import org.jspecify.annotations.NullMarked;
