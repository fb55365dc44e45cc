@NullMarked
package org.gonghui.member.access;

import org.jspecify.annotations.NullMarked;
