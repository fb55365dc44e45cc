@NullMarked
package org.gonghui.kit.sql;

import org.jspecify.annotations.NullMarked;
