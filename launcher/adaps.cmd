@echo off
rem Starts AdaPS Studio or one of its terminal commands, and builds it first when that is needed.
rem
rem   JAVA_HOME            the JDK to use; without it, the newest JDK from 17 on that is found
rem   ADAPS_JAVA_OPTIONS   further flags for the JVM, for example -Xmx8g

setlocal EnableExtensions DisableDelayedExpansion
for %%I in ("%~dp0..") do set "PROJECT=%%~fI"
set "JAR=%PROJECT%\target\adaps-studio.jar"
set "LOCK=%PROJECT%\target\launcher.lock"
set "LOG=%PROJECT%\target\launcher-build.log"

set "MAJOR=0"
set "JDK="
if not defined JAVA_HOME goto search
call :version "%JAVA_HOME%"
set "JDK=%JAVA_HOME%"
set "MAJOR=%FOUND%"
if %MAJOR% GEQ 17 goto found
echo JAVA_HOME is %JAVA_HOME%, which is no JDK 17 or newer; set it to one, or unset it.>&2
exit /b 1

:search
for /f "delims=" %%J in ('where javac 2^>nul') do for %%H in ("%%~dpJ..") do call :consider "%%~fH"
for %%D in ("%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%USERPROFILE%\.jdks") do (
  if exist "%%~D\" for /d %%H in ("%%~D\*") do call :consider "%%~fH"
)
if defined JDK goto found
echo AdaPS Studio needs a JDK 17 or newer and found none; install one, or set JAVA_HOME to it.>&2
exit /b 1

:found
call :stale
if not errorlevel 1 goto run
if not exist "%PROJECT%\target\" mkdir "%PROJECT%\target"
:lock
mkdir "%LOCK%" 2>nul
if not errorlevel 1 goto locked
rem A lock that is older than any build belongs to a start that was killed.
powershell -NoProfile -Command "if ((Get-Item -LiteralPath $env:LOCK).CreationTime -lt (Get-Date).AddMinutes(-30)) { exit 1 }" 2>nul
if errorlevel 1 rmdir /s /q "%LOCK%" 2>nul
timeout /t 1 /nobreak >nul 2>nul
goto lock

:locked
call :stale
if not errorlevel 1 goto unlock
where mvn >nul 2>nul
if errorlevel 1 (
  echo AdaPS Studio has to be built first and needs Maven for it; install Maven ^(the command mvn^).>&2
  rmdir /s /q "%LOCK%"
  exit /b 1
)
echo Building AdaPS Studio...>&2
pushd "%PROJECT%"
set "CALLERS_JAVA_HOME=%JAVA_HOME%"
set "JAVA_HOME=%JDK%"
call mvn -B -q -Dmaven.test.skip=true package >"%LOG%" 2>&1
set "RESULT=%ERRORLEVEL%"
set "JAVA_HOME=%CALLERS_JAVA_HOME%"
popd
if not exist "%JAR%" set "RESULT=1"
if not "%RESULT%"=="0" (
  echo AdaPS Studio could not be built; the whole output is in "%LOG%".>&2
  rmdir /s /q "%LOCK%"
  exit /b 1
)
:unlock
rmdir /s /q "%LOCK%"

:run
set "FLAGS=-XX:MaxRAMPercentage=50 -Dfile.encoding=UTF-8 %ADAPS_JAVA_OPTIONS%"
findstr /c:"jdk.incubator.vector" "%JDK%\release" >nul 2>nul
if not errorlevel 1 set "FLAGS=%FLAGS% --add-modules=jdk.incubator.vector"
rem JavaFX and ND4J still reach memory the old way, and JDK 24 would warn of each.
if %MAJOR% GEQ 23 set "FLAGS=%FLAGS% --sun-misc-unsafe-memory-access=allow"
"%JDK%\bin\java.exe" %FLAGS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

rem Takes a JDK if it is newer than the best one so far.
:consider
if not exist "%~1\bin\javac.exe" exit /b 0
call :version "%~1"
if %FOUND% GEQ 17 if %FOUND% GTR %MAJOR% (
  set "MAJOR=%FOUND%"
  set "JDK=%~1"
)
exit /b 0

rem Sets FOUND to the first number of a JDK's version, 0 where there is none.
:version
set "FOUND=0"
if not exist "%~1\bin\java.exe" exit /b 0
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release" 2^>nul') do for /f "delims=.-+_ " %%M in ("%%~V") do set "FOUND=%%M"
exit /b 0

rem Fails when the jar is missing or older than what it is made of.
:stale
if not exist "%JAR%" exit /b 1
if not exist "%PROJECT%\target\lib\" exit /b 1
powershell -NoProfile -Command "$jar = (Get-Item -LiteralPath $env:JAR).LastWriteTime; foreach ($part in 'pom.xml', 'src\main', 'assets') { $path = Join-Path $env:PROJECT $part; if (Test-Path -LiteralPath $path) { if (Get-ChildItem -LiteralPath $path -Recurse | Where-Object { $_.LastWriteTime -gt $jar } | Select-Object -First 1) { exit 1 } } }"
exit /b %ERRORLEVEL%
