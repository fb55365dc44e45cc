@NullMarked
package org.gonghui.member.exporting;

import org.jspecify.annotations.NullMarked;
