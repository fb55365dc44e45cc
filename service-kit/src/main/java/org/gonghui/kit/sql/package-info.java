/// Statements by hand, where rows are not entities.
@NullMarked
package org.gonghui.kit.sql;

import org.jspecify.annotations.NullMarked;
