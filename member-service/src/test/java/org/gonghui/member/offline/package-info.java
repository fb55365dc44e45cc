@NullMarked
package org.gonghui.member.offline;

import org.jspecify.annotations.NullMarked;
