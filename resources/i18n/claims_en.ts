<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n more line(s)</source>
        <translation>
            <numerusform>%n more line</numerusform>
            <numerusform>%n more lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) read, no claim found on this question</source>
        <translation>
            <numerusform>%n report read, no claim found on this question</numerusform>
            <numerusform>%n reports read, no claim found on this question</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden by the filter</source>
        <translation>
            <numerusform>%n hidden by the filter</numerusform>
            <numerusform>%n hidden by the filter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also in %n report(s): {names}</source>
        <translation>
            <numerusform>Also in %n report: {names}</numerusform>
            <numerusform>Also in %n reports: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same words, or nearly, in %n more report(s):</source>
        <translation>
            <numerusform>The same words, or nearly, in %n more report:</numerusform>
            <numerusform>The same words, or nearly, in %n more reports:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All pairs are decided. %n rejected one(s) can be looked at again.</source>
        <translation>
            <numerusform>All pairs are decided. %n rejected one can be looked at again.</numerusform>
            <numerusform>All pairs are decided. %n rejected ones can be looked at again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message numerus="yes">
        <source>%n claim(s) searched so far</source>
        <translation>
            <numerusform>%n claim searched so far</numerusform>
            <numerusform>%n claims searched so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>Import %n report(s)</source>
        <translation>
            <numerusform>Import %n report</numerusform>
            <numerusform>Import %n reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message numerus="yes">
        <source>%n file(s) are in the case already.</source>
        <translation>
            <numerusform>%n file is in the case already.</numerusform>
            <numerusform>%n files are in the case already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message numerus="yes">
        <source>%n report(s) not read yet.</source>
        <translation>
            <numerusform>%n report not read yet.</numerusform>
            <numerusform>%n reports not read yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) in languages that nothing is found in. Mark claims by hand: claims mark</source>
        <translation>
            <numerusform>%n report in a language that nothing is found in. Mark its claims by hand: claims mark</numerusform>
            <numerusform>%n reports in languages that nothing is found in. Mark their claims by hand: claims mark</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionModel</name>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n undecided</source>
        <translation>
            <numerusform>%n undecided</numerusform>
            <numerusform>%n undecided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) rejected</source>
        <translation>
            <numerusform>%n conflict rejected</numerusform>
            <numerusform>%n conflicts rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreement(s)</source>
        <translation>
            <numerusform>%n agreement</numerusform>
            <numerusform>%n agreements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n update(s)</source>
        <translation>
            <numerusform>%n update</numerusform>
            <numerusform>%n updates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message numerus="yes">
        <source>%n confirmed</source>
        <translation>
            <numerusform>%n confirmed</numerusform>
            <numerusform>%n confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rejected</numerusform>
            <numerusform>%n rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n retyped</source>
        <translation>
            <numerusform>%n retyped</numerusform>
            <numerusform>%n retyped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disputed</source>
        <translation>
            <numerusform>%n disputed</numerusform>
            <numerusform>%n disputed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden by the filter</source>
        <translation>
            <numerusform>%n hidden by the filter</numerusform>
            <numerusform>%n hidden by the filter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message numerus="yes">
        <source>Next: %n waiting</source>
        <translation>
            <numerusform>Next: %n waiting</numerusform>
            <numerusform>Next: %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n undecided</source>
        <translation>
            <numerusform>%n undecided</numerusform>
            <numerusform>%n undecided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) not read yet</source>
        <translation>
            <numerusform>%n report not read yet</numerusform>
            <numerusform>%n reports not read yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message numerus="yes">
        <source>Import %n report(s)</source>
        <translation>
            <numerusform>Import %n report</numerusform>
            <numerusform>Import %n reports</numerusform>
        </translation>
    </message>
</context>
</TS>
