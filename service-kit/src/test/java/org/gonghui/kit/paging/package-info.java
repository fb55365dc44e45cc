@NullMarked
package org.gonghui.kit.paging;

import org.jspecify.annotations.NullMarked;
