@NullMarked
package org.gonghui.member.office;

import org.jspecify.annotations.NullMarked;
