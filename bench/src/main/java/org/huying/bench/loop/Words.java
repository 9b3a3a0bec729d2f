package org.huying.bench.loop;

/** What is said in the loop, the same by everybody. */
public final class Words {

    public static final String SUBJECT = "人行道路灯成片不亮";

    /** Two hundred characters. */
    public static final String TEXT = "您好，我住在建设二路和工业路交叉口附近的青翠苑小区，想反映一下小区北门外人行道上的路灯问题。"
            + "从上周三晚上开始，靠近公交站的一排路灯总共有九盏都不亮，整段路黑漆漆的，老人和下晚自习的学生走在上面很不安全，"
            + "前天夜里已经有一位老人在花坛边绊倒受了轻伤。我们打过物业电话，物业说路灯不归他们管，要找市政部门。"
            + "希望有关单位尽快派人到现场查看，把线路和灯泡一起修好，修好以后请回电告诉我们处理的结果和日期，谢谢。";

    /** What the department answers when it has handled it. */
    public static final String FEEDBACK = "已更换灯泡九只，修复进水的接线盒一处，当晚亮灯正常。";

    public static final String REPLY = "路灯已经修好，感谢您的反映。";

    private Words() {}
}
