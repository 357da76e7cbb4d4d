@echo off
rem Starts AdaPS Studio or one of its terminal commands, and builds it first when that is needed.
rem
rem   JAVA_HOME            the JDK to use; without it, the newest JDK from 17 on that is found
rem   ADAPS_JAVA_OPTIONS   further flags for the JVM, for example -Xmx8g

setlocal EnableExtensions DisableDelayedExpansion
for %%I in ("%~dp0..") do set "PROJECT=%%~fI"
set "TARGET=%PROJECT%\target"
set "JAR=%TARGET%\adaps-studio.jar"

set "MAJOR=0"
set "JDK="
rem In an application image there is nothing to build, and a Java of its own.
if not exist "%~dp0app\adaps-studio.jar" goto project
set "JAR=%~dp0app\adaps-studio.jar"
set "CANDIDATE=%~dp0runtime"
call :consider
goto run

:project
if not defined JAVA_HOME goto search
rem Without the quotation marks that some people put around it.
set "CANDIDATE=%JAVA_HOME:"=%"
call :consider
if defined JDK goto found
set "WHICH=no"
if defined FOUND set "WHICH=Java %FOUND% and no"
set "SENTENCE=JAVA_HOME is %CANDIDATE%, which is %WHICH% JDK 17 or newer; set it to one, or unset it."
goto fail

:search
for /f "delims=" %%J in ('where javac 2^>nul') do set "CANDIDATE=%%~dpJ.."& call :considercompiler
for %%D in ("%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%USERPROFILE%\.jdks") do set "FOLDER=%%~D"& call :considerall
if defined JDK goto found
set "SENTENCE=AdaPS Studio needs a JDK 17 or newer and found none; install one, or set JAVA_HOME to it."
goto fail

:found
call :compare
if not defined STALE goto run
if not exist "%JDK%\bin\javac.exe" (
  set "SENTENCE=AdaPS Studio has to be built first, but %JDK% has no compiler; set JAVA_HOME to a JDK."
  goto fail
)
rem Says itself why it could not build. The point keeps a drive's last backslash from the quotation mark.
"%JDK%\bin\java.exe" "%~dp0Build.java" "%PROJECT%\."
if not "%ERRORLEVEL%"=="0" exit /b 1

:run
set "FLAGS=-XX:MaxRAMPercentage=50 -Dfile.encoding=UTF-8 %ADAPS_JAVA_OPTIONS%"
if defined VECTOR set "FLAGS=%FLAGS% --add-modules=jdk.incubator.vector"
rem JavaFX and ND4J still reach memory the old way, and JDK 24 would warn of each.
if %MAJOR% GEQ 23 set "FLAGS=%FLAGS% --sun-misc-unsafe-memory-access=allow"
"%JDK%\bin\java.exe" %FLAGS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

rem Says why nothing is started. Delayed expansion shows a path as it is, whatever is in it.
:fail
setlocal EnableDelayedExpansion
echo !SENTENCE!>&2
exit /b 1

rem Takes the newest of the JDKs in a folder that can compile.
:considerall
for /d %%H in ("%FOLDER%\*") do set "CANDIDATE=%%~fH"& call :considercompiler
exit /b 0

rem Takes a JDK that can compile, if it is newer than the best one so far.
:considercompiler
for %%H in ("%CANDIDATE%") do set "CANDIDATE=%%~fH"
if exist "%CANDIDATE%\bin\javac.exe" call :consider
exit /b 0

rem Takes a JDK, if it is newer than the best one so far. Its file says, line by line,
rem JAVA_VERSION="17.0.1" and MODULES="java.base ...".
:consider
set "FOUND="
if not exist "%CANDIDATE%\bin\java.exe" exit /b 0
if not exist "%CANDIDATE%\release" exit /b 0
set "MODULES=none"
for /f "usebackq tokens=1* delims==" %%A in ("%CANDIDATE%\release") do (
  if "%%A"=="JAVA_VERSION" for /f "delims=.-+_ " %%M in ("%%~B") do set "FOUND=%%M"
  if "%%A"=="MODULES" set "MODULES=%%~B"
)
if not defined FOUND exit /b 0
if %FOUND% LSS 17 exit /b 0
if %FOUND% LEQ %MAJOR% exit /b 0
set "MAJOR=%FOUND%"
set "JDK=%CANDIDATE%"
set "VECTOR="
if not "%MODULES:jdk.incubator.vector=%"=="%MODULES%" set "VECTOR=1"
if exist "%CANDIDATE%\jmods\jdk.incubator.vector.jmod" set "VECTOR=1"
exit /b 0

rem Sets STALE when the jar is missing or older than what it is made of, which the jar itself tells: the
rem command processor cannot compare times.
:compare
set "STALE=1"
if not exist "%JAR%" exit /b 0
if not exist "%TARGET%\lib\" exit /b 0
"%JDK%\bin\java.exe" -XX:TieredStopAtLevel=1 -cp "%JAR%" adaps.Freshness "%PROJECT%\." >nul 2>nul
if "%ERRORLEVEL%"=="0" set "STALE="
exit /b 0
