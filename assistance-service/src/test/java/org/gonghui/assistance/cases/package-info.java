/// Tests.
@NullMarked
package org.gonghui.assistance.cases;

import org.jspecify.annotations.NullMarked;
