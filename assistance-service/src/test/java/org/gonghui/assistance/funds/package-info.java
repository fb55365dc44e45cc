/// Tests.
@NullMarked
package org.gonghui.assistance.funds;

import org.jspecify.annotations.NullMarked;
