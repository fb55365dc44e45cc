/// Lists read page by page.
@NullMarked
package org.gonghui.kit.paging;

import org.jspecify.annotations.NullMarked;
